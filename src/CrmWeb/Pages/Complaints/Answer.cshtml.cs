using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/answer: what the customer says to our offer (客户答复).</summary>
public sealed class AnswerModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Overlaps([ComplaintStatus.Accepted, ComplaintStatus.Refused]);

    protected override ValidationResult Check() => new AnswerValidator(Complaint, Words).Validate(Input);

    protected override void Take(Entered entered)
    {
        var note = Input.Note?.Trim() ?? "";
        if (Input.Answer == CustomerAnswer.Accepted)
            Complaint.Accept(note, entered, Terms);
        else if (Input.Answer == CustomerAnswer.Refused)
            Complaint.Refuse(note, entered, Terms);
        else
            Complaint.NoteSilence(note, entered, Terms);
    }
}

/// <summary>What the customer may say to an offer (客户态度).</summary>
public enum CustomerAnswer
{
    Accepted,
    Refused,
    NoAnswer,
}

/// <summary>The customer's answer (客户答复表单).</summary>
public sealed class AnswerInput
{
    public CustomerAnswer Answer { get; set; }
    public string? Note { get; set; }
}

public sealed class AnswerValidator : AbstractValidator<AnswerInput>
{
    public AnswerValidator(Complaint complaint, Words words)
    {
        RuleFor(i => i.Answer).IsInEnum();
        // Silence is noted once; then it takes an answer or a close.
        RuleFor(i => i.Answer).NotEqual(CustomerAnswer.NoAnswer).When(_ => !complaint.NextSteps.Contains(ComplaintStatus.NoAnswer));
        RuleFor(i => i.Note).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Note).NotEmpty().When(i => i.Answer == CustomerAnswer.Refused);
    }
}
