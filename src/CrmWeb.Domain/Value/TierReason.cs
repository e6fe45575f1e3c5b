namespace CrmWeb.Domain.Value;

/// <summary>Why a customer stands in its tier (层级原因), as figures that a page puts into a sentence of either language.</summary>
/// <param name="NextTierRank">The last rank of the tier above; null for gold and for those not ranked.</param>
/// <param name="NextTierClv">CLV at which the tier above starts; null where that tier is empty or there is none.</param>
public sealed record TierReason(
    PyramidTier? Tier, NotRankedReason? NotRanked, int? Rank, int Ranked, decimal Clv, ValueWarning Warning,
    PyramidTier? NextTier, int? NextTierRank, decimal? NextTierClv, PyramidTier? FormerTier)
{
    public static TierReason NotPlaced(NotRankedReason why, int ranked, PyramidTier? formerTier)
        => new(null, why, null, ranked, 0, ValueWarning.None, null, null, null, formerTier);

    public static TierReason Placed(PyramidTier tier, int rank, int ranked, decimal clv, TierTotal? next)
        => new(tier, null, rank, ranked, clv, ValueWarnings.Of(clv), next?.Tier, next?.CutOff, next?.LowestClv, null);

    public static TierReason Of(CustomerValue figure, ValueTotals totals, PyramidTier? formerTier = null)
    {
        if (figure is not { Tier: { } tier, Rank: { } rank })
            return NotPlaced(figure.NotRanked ?? NotRankedReason.NoPurchase, totals.Ranked, formerTier);

        var next = tier == PyramidTier.Gold ? null : totals[tier - 1];
        return Placed(tier, rank, totals.Ranked, figure.Clv, next);
    }
}
