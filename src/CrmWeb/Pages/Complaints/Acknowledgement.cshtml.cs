using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/acknowledgement: the customer has had a first reply (确认).</summary>
public sealed class AcknowledgementModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Acknowledged);

    protected override ValidationResult Check() => new NoteValidator(Words, isNeeded: false).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Acknowledge(Input.Written, entered, Terms);
}

/// <summary>A step's note (处理说明).</summary>
public sealed class NoteInput
{
    public string? Note { get; set; }
    public string Written => Note?.Trim() ?? "";
}

public sealed class NoteValidator : AbstractValidator<NoteInput>
{
    public NoteValidator(Words words, bool isNeeded)
    {
        RuleFor(i => i.Note).Lines(ComplaintStep.NoteLength, words);
        if (isNeeded)
            RuleFor(i => i.Note).NotEmpty().WithName(words["Common.Reason"].Value);
    }
}
