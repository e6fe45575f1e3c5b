using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value.Review;

/// <summary>Where an item of the review stands (复核状态).</summary>
public enum TierReviewState
{
    Open,
    Accepted,
    Held,
    Overridden,

    /// <summary>A promotion that nobody reviewed in time.</summary>
    Passed,

    /// <summary>Its cause vanished before anybody decided.</summary>
    Withdrawn,

    /// <summary>A person took the decision back; what it had been stands here still, and the move waits anew as an item of its own.</summary>
    TakenBack,
}

/// <summary>A proposed move into, within or out of gold and silver (等级复核项), for a manager to decide.</summary>
public sealed class TierReview
{
    public const int ReasonLength = 500;

    /// <summary>Days for which a person's decision can be taken back.</summary>
    public const int UndoDays = 14;

    private TierReview() { } // EF Core

    public TierReview(int customerId, int runId, PyramidTier? from, PyramidTier to, DateOnly on, DateTime at)
    {
        (CustomerId, RunId, From, To) = (customerId, runId, from, to);
        (ProposedOn, ProposedAt, IsPromotion, Version) = (on, at, from is null || to < from, Guid.NewGuid());
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>The run that proposed it.</summary>
    public int RunId { get; private set; }
    public PyramidTier? From { get; private set; }
    public PyramidTier To { get; private set; }
    public bool IsPromotion { get; private set; }

    /// <summary>As-of day of that run, or the day on which a decision was taken back; the days of the review count from here.</summary>
    public DateOnly ProposedOn { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public TierReviewState State { get; private set; }

    /// <summary>The tier that a person set against the run.</summary>
    public PyramidTier? SetTo { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who decided; none where time did.</summary>
    public int? DecidedBy { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>The last day that a hold or an override lasts.</summary>
    public DateOnly? Until { get; private set; }
    public DateTime? TakenBackAt { get; private set; }
    public int? TakenBackBy { get; private set; }
    public Guid Version { get; private set; }

    public bool IsOpen => State == TierReviewState.Open;

    /// <summary>The customer takes the proposed tier.</summary>
    public TierChange? Accept(Entered entered, DateOnly on, string reason)
    {
        Decide(TierReviewState.Accepted, entered, reason);
        return Customer.TakeTier(To, RunId, null, on, entered, reason);
    }

    /// <summary>The tier in effect stays; the same move is not proposed again for a while.</summary>
    public void Hold(Entered entered, DateOnly until, string reason)
    {
        Decide(TierReviewState.Held, entered, reason);
        Until = until;
    }

    /// <summary>Sets another tier, with a reason and an end; whatever runs say, it stays until then.</summary>
    public TierChange? Override(PyramidTier tier, Entered entered, DateOnly on, DateOnly until, string reason)
    {
        if (reason.Length == 0 || until < on)
            throw new RuleBrokenException("An override has a reason and an end to come.");

        Decide(TierReviewState.Overridden, entered, reason);
        (SetTo, Until) = (tier, until);
        return Customer.TakeTier(tier, RunId, until, on, entered, reason);
    }

    /// <summary>Whether an override of this item is what keeps the customer's tier.</summary>
    public bool IsInForce(DateOnly today) => State == TierReviewState.Overridden && Until >= today;

    /// <summary>Takes a person's decision back while the customer still stands as decided: the move waits anew and the tier is what it was.</summary>
    public (TierReview Again, TierChange? Change) Undo(Entered entered, DateOnly on)
    {
        if (DecidedBy is null || State == TierReviewState.TakenBack || Customer.Standing.Tier != TierAsDecided)
            throw new RuleBrokenException("Only a person's last decision can be taken back.");

        (State, TakenBackAt, TakenBackBy) = (TierReviewState.TakenBack, entered.At, entered.By);
        var again = new TierReview(CustomerId, RunId, From, To, on, ProposedAt) { Customer = Customer };
        return (again, Customer.TakeTier(From, RunId, null, on, entered, ""));
    }

    /// <summary>Ends an override before its day: the next run sets the tier again.</summary>
    public void EndOverride(DateOnly today)
    {
        if (!IsInForce(today))
            throw new RuleBrokenException("Only an override in force can end.");

        Until = today.AddDays(-1);
        Customer.ReleaseTier(today.AddDays(-1));
    }

    private PyramidTier? TierAsDecided => State switch { TierReviewState.Accepted => To, TierReviewState.Overridden => SetTo, _ => From };

    private void Decide(TierReviewState state, Entered entered, string reason)
    {
        if (!IsOpen)
            throw new RuleBrokenException("Already decided.");

        (State, DecidedAt, DecidedBy, Reason) = (state, entered.At, entered.By, reason);
    }
}
