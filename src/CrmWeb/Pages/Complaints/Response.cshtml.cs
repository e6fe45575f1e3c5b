using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/response: our decision and the remedy we offer (答复与补偿).</summary>
public sealed class ResponseModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public ResponseInput Input { get; set; } = new();
    public bool MayApprove => User.IsAny(StaffRole.Manager, StaffRole.Administrator);

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Offered);

    protected override ValidationResult Check() => new ResponseValidator(Terms, MayApprove, Words).Validate(Input);

    protected override void Take(Entered entered)
    {
        int? approver = Terms.NeedsApproval(Input.Cost ?? 0) ? entered.By : null;
        Complaint.Offer(new RemedyOffer(Input.Decision!.Trim(), Input.Remedy?.Trim() ?? "", Input.Cost ?? 0, approver), entered, Terms);
    }
}

/// <summary>What we answer and offer (答复表单).</summary>
public sealed class ResponseInput
{
    public string? Decision { get; set; }
    public string? Remedy { get; set; }

    /// <summary>In the base currency.</summary>
    public decimal? Cost { get; set; }
}

public sealed class ResponseValidator : AbstractValidator<ResponseInput>
{
    private const decimal Most = 1_000_000_000;

    public ResponseValidator(ServiceTerms terms, bool mayApprove, Words words)
    {
        RuleFor(i => i.Decision).NotEmpty().Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Remedy).Lines(ComplaintStep.NoteLength, words).NotEmpty().When(i => i.Cost > 0, ApplyConditionTo.CurrentValidator);
        RuleFor(i => i.Cost).InclusiveBetween(0, Most).PrecisionScale(18, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.Cost).Must(cost => mayApprove || !terms.NeedsApproval(cost ?? 0))
            .WithMessage(_ => words["Complaints.NeedsManager", terms.RemedyLimit]);
    }
}
