using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>Why an item waits just now (复核缘由): what the run that proposed it found, and what had been decided before.</summary>
/// <param name="On">As-of day of that run.</param>
/// <param name="Ground">None where the figures of that run are no longer kept.</param>
/// <param name="Line">The tier whose last rank was crossed, and that rank.</param>
public sealed record ReviewOccasion(DateOnly On, MoveGround? Ground, int? Rank, (PyramidTier Tier, int CutOff)? Line)
{
    /// <summary>The first of the two month-ends that a fall lasted.</summary>
    public DateOnly MonthEndBefore => On.MonthEndBefore;

    /// <summary>How far beyond the line a fall must be to be proposed at once, a fraction.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>The last decision about the customer before this item.</summary>
    public PastDecision? Before { get; init; }

    /// <summary>Whether the sentence already names the rank where the tier ends.</summary>
    public bool NamesLine => Line is not null && Ground is MoveGround.Entered or MoveGround.Reached or MoveGround.FarBeyond or MoveGround.TwoMonthEnds;
}

/// <summary>An earlier item of the review that was decided (过往复核).</summary>
/// <param name="By">Who decided; none where time did.</param>
public sealed record PastDecision(int CustomerId, TierReviewState State, PyramidTier To, PyramidTier? SetTo, DateTime At, string? By, string Reason, DateOnly? Until)
{
    public static PastDecision Of(DecidedRow row) => new(row.CustomerId, row.State, row.To, row.SetTo, row.At!.Value, row.By, row.Reason, row.Until);

    /// <summary>A hold or an override that was over when the item was proposed: its end is why the item waits.</summary>
    public bool EndedBefore(DateOnly day) => State is TierReviewState.Held or TierReviewState.Overridden && Until < day;
}
