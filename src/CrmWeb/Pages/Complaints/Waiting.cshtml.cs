using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/waiting: the clock pauses while the customer or a third party has the next word (等待).</summary>
public sealed class WaitingModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public WaitingInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Waiting);

    protected override ValidationResult Check() => new WaitingValidator(Words).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Wait(Input.WaitingFor, Input.Note!.Trim(), entered, Terms);
}

/// <summary>For whom and for what a complaint waits (等待表单).</summary>
public sealed class WaitingInput
{
    public WaitingFor WaitingFor { get; set; }
    public string? Note { get; set; }
}

public sealed class WaitingValidator : AbstractValidator<WaitingInput>
{
    public WaitingValidator(Words words)
    {
        RuleFor(i => i.WaitingFor).IsInEnum();
        RuleFor(i => i.Note).NotEmpty().Lines(ComplaintStep.NoteLength, words);
    }
}
