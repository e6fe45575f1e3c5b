using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/approval: a manager approves a remedy above the limit, or declines it for a reason (补偿审批).</summary>
public sealed class ApprovalModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public ApprovalInput Input { get; set; } = new();

    /// <summary>The list that the manager decided from and returns to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    protected override string After => Url.IsLocalUrl(Back) ? Back : base.After;

    protected override bool IsNext() => Complaint.Proposal is not null;

    protected override ValidationResult Check() => new ApprovalValidator(Words).Validate(Input);

    protected override void Take(Entered entered)
    {
        if (Input.Approves)
            Complaint.Approve(entered, Terms);
        else
            Complaint.Decline(Input.Reason.Clean(), entered, Terms);
    }
}

/// <summary>The manager's decision (审批表单).</summary>
public sealed class ApprovalInput
{
    public bool Approves { get; set; }
    public string? Reason { get; set; }
}

public sealed class ApprovalValidator : AbstractValidator<ApprovalInput>
{
    public ApprovalValidator(Words words)
    {
        RuleFor(i => i.Reason).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Reason).NotEmpty().When(i => !i.Approves);
    }
}
