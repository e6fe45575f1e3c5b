namespace CrmWeb.Domain.Value.Review;

/// <summary>What becomes of the tier in effect when a run computes another (等级处理).</summary>
public enum TierStep
{
    Stay,
    Follow,
    Propose,
}

/// <summary>What makes a run propose or follow a move (变动缘由).</summary>
public enum MoveGround
{
    /// <summary>It had no tier before.</summary>
    Entered,

    /// <summary>Its rank came within a better tier.</summary>
    Reached,

    /// <summary>No value is expected of it any more.</summary>
    NoValue,

    /// <summary>Its rank fell far beyond the cut-off.</summary>
    FarBeyond,

    /// <summary>It stood beyond the cut-off at two month-ends in a row.</summary>
    TwoMonthEnds,

    /// <summary>Another fall was proposed before and still waited.</summary>
    FellBefore,
}

/// <summary>One customer whose computed tier differs from the tier in effect (等级差异).</summary>
/// <param name="InEffect">None outside the pyramid.</param>
/// <param name="Computed">None where the customer leaves it.</param>
/// <param name="CutOff">Last rank of the tier in effect in this run.</param>
/// <param name="MonthEndBefore">Computed tier at the month-end run before; none where this run is no month-end or that one is missing.</param>
/// <param name="IsProposed">A demotion waits for review already, so its hysteresis has been passed.</param>
/// <param name="OverrideEnded">The tier in effect was set by a person until a day that is over.</param>
public sealed record TierGap(
    PyramidTier? InEffect, PyramidTier? Computed, int? Rank, decimal Clv, int CutOff, PyramidTier? MonthEndBefore, bool IsProposed, bool OverrideEnded = false)
{
    public bool IsPromotion => Computed is { } to && (InEffect is not { } from || to < from);

    /// <summary>Whether gold or silver is left or entered: then a manager decides.</summary>
    public bool IsKey => InEffect?.IsKey() == true || Computed?.IsKey() == true;
}

/// <summary>The rule of the tier in effect (生效等级规则): small customers follow at once, key customers are reviewed, demotions are damped.</summary>
public static class TierRule
{
    public static TierStep Of(TierGap gap, ReviewPolicy policy)
    {
        if (gap.InEffect == gap.Computed)
            return TierStep.Stay;
        // Who set a tier until a day has decided what comes after it as well.
        if (gap.Computed is null || gap.OverrideEnded)
            return TierStep.Follow;
        if (GroundOf(gap, policy) is null)
            return TierStep.Stay;

        return policy.IsOn && gap.IsKey ? TierStep.Propose : TierStep.Follow;
    }

    /// <summary>Why the tier in effect should move; none for a fall that is too small yet.</summary>
    /// <remarks>Hysteresis of demotions: without value at all, far beyond the cut-off, or beyond it at two month-ends in a row.</remarks>
    public static MoveGround? GroundOf(TierGap gap, ReviewPolicy policy) => gap switch
    {
        { InEffect: null } => MoveGround.Entered,
        { IsPromotion: true } => MoveGround.Reached,
        { Clv: <= 0 } => MoveGround.NoValue,
        _ when gap.Rank > gap.CutOff * (1 + policy.Tolerance) => MoveGround.FarBeyond,
        _ when gap.MonthEndBefore > gap.InEffect => MoveGround.TwoMonthEnds,
        { IsProposed: true } => MoveGround.FellBefore,
        _ => null,
    };
}
