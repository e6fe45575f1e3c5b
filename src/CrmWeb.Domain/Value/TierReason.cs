namespace CrmWeb.Domain.Value;

/// <summary>Why a customer stands in its tier (等级原因), as figures that a page puts into a sentence of either language.</summary>
/// <param name="NotRanked">Why it has no place; null for the ranked.</param>
/// <param name="Places">The ranks that its tier takes; null for those not ranked.</param>
/// <param name="NextTierRank">The last rank of the tier above; null for gold and for those not ranked.</param>
/// <param name="NextTierClv">CLV at which the tier above starts; null where that tier is empty or there is none.</param>
public sealed record TierReason(
    PyramidTier? Tier, NotRankedReason? NotRanked, int? Rank, int Ranked, decimal Clv, ValueWarning Warning,
    TierPlaces? Places, PyramidTier? NextTier, int? NextTierRank, decimal? NextTierClv, PyramidTier? FormerTier)
{
    /// <summary>Reads the reason off a figure, its run and the policy that the run used; the former tier is that of a customer who left the pyramid.</summary>
    public static TierReason Of(CustomerValue figure, ValueRun run, ValuePolicy policy, PyramidTier? formerTier = null)
    {
        var next = figure.Tier is { } tier && tier != PyramidTier.Gold ? run[tier - 1] : null;
        return new TierReason(
            figure.Tier, figure.NotRanked, figure.Rank, run.Ranked, figure.Clv, figure.Warning, PlacesOf(figure.Tier, run, policy),
            next?.Tier, next?.CutOff, next?.LowestClv, figure.Tier is null ? formerTier : null);
    }

    private static TierPlaces? PlacesOf(PyramidTier? tier, ValueRun run, ValuePolicy policy)
        => tier is { } known && run[known] is { } level
            ? new TierPlaces(Pyramid.ShareOf(known, policy), known == PyramidTier.Gold ? 1 : run[known - 1]!.CutOff + 1, level.CutOff)
            : null;
}

/// <summary>The share of the ranked customers that a tier takes (等级占比), and the ranks that this comes to.</summary>
public sealed record TierPlaces(decimal Share, int First, int Last);
