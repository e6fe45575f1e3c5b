namespace CrmWeb.Domain.Value;

/// <summary>Why a customer stands in its tier (层级原因), as figures that a page puts into a sentence of either language.</summary>
/// <param name="NotRanked">Why it has no place; null for the ranked.</param>
/// <param name="NextTierRank">The last rank of the tier above; null for gold and for those not ranked.</param>
/// <param name="NextTierClv">CLV at which the tier above starts; null where that tier is empty or there is none.</param>
public sealed record TierReason(
    PyramidTier? Tier, NotRankedReason? NotRanked, int? Rank, int Ranked, decimal Clv, ValueWarning Warning,
    PyramidTier? NextTier, int? NextTierRank, decimal? NextTierClv, PyramidTier? FormerTier)
{
    /// <summary>Reads the reason off a figure and its run; the former tier is that of a customer who left the pyramid.</summary>
    public static TierReason Of(ValueFigure figure, ValueRun run, PyramidTier? formerTier = null)
    {
        var next = figure.Tier is { } tier && tier != PyramidTier.Gold ? run[tier - 1] : null;
        return new TierReason(
            figure.Tier, figure.NotRanked, figure.Rank, run.Ranked, figure.Clv, figure.Warning,
            next?.Tier, next?.CutOff, next?.LowestClv, figure.Tier is null ? formerTier : null);
    }
}
