using CrmWeb.Data;
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
    public bool MayApprove => Proposal.MayApprove(User);
    private bool Waits => Terms.NeedsApproval(Input.Cost ?? 0) && !MayApprove;

    protected override string DoneWord => Waits ? "Complaints.SentForApproval" : base.DoneWord;

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Offered);

    protected override ValidationResult Check() => new ResponseValidator(Words).Validate(Input);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        if (Request.Method == HttpMethods.Get && Complaint.Proposal is { } proposal)
            Input = new() { Decision = proposal.Note, Remedy = proposal.Remedy, Cost = proposal.RemedyCost };
        return Task.CompletedTask;
    }

    protected override void Take(Entered entered)
    {
        int? approver = MayApprove && Terms.NeedsApproval(Input.Cost ?? 0) ? entered.By : null;
        var offer = new RemedyOffer(Input.Decision.Clean(), Input.Remedy.Clean(), Input.Cost ?? 0, approver);
        if (Waits)
            Complaint.Propose(offer, entered, Terms);
        else
            Complaint.Offer(offer, entered, Terms);
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

    public ResponseValidator(Words words)
    {
        RuleFor(i => i.Decision).NotEmpty().Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Remedy).Lines(ComplaintStep.NoteLength, words).NotEmpty().When(i => i.Cost > 0, ApplyConditionTo.CurrentValidator);
        RuleFor(i => i.Cost).InclusiveBetween(0, Most).PrecisionScale(18, 2, ignoreTrailingZeros: true);
    }
}
