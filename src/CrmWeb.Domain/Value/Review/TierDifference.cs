namespace CrmWeb.Domain.Value.Review;

/// <summary>Why the tier in effect is not the one that the last run computed (等级不一致的原因).</summary>
public enum TierDifference
{
    /// <summary>The run was as of an earlier day than the one that set it.</summary>
    EarlierRun,

    /// <summary>A person set it until a day to come.</summary>
    ByHand,

    /// <summary>The move waits for review.</summary>
    Waits,

    /// <summary>The move was held until a day to come.</summary>
    Held,

    /// <summary>A small fall is not followed before it lasts or grows.</summary>
    Damped,
}

/// <summary>Tells why two tiers of a customer differ (等级不一致说明), and until when, where that is known.</summary>
public sealed record TierDifferenceReason(TierDifference Kind, DateOnly? Until)
{
    /// <param name="asOf">As-of day of the run shown.</param>
    /// <param name="standingAsOf">As-of day of the run that gave the tier in effect.</param>
    /// <param name="setUntil">Last day of a tier set by hand.</param>
    /// <param name="review">The last item that is open, or held still.</param>
    public static TierDifferenceReason Of(DateOnly asOf, DateOnly? standingAsOf, DateOnly? setUntil, TierReviewState? review, DateOnly? heldUntil)
    {
        if (asOf < standingAsOf)
            return new(TierDifference.EarlierRun, null);
        if (setUntil >= asOf)
            return new(TierDifference.ByHand, setUntil);

        return review switch
        {
            TierReviewState.Open => new(TierDifference.Waits, null),
            TierReviewState.Held => new(TierDifference.Held, heldUntil),
            _ => new(TierDifference.Damped, null),
        };
    }
}
