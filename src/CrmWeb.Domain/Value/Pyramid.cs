namespace CrmWeb.Domain.Value;

/// <summary>The customer pyramid (客户金字塔): ranked customers cut from the top at ⌈1 % N⌉, ⌈20 % N⌉, ⌈50 % N⌉ and N.</summary>
public static class Pyramid
{
    public static readonly IReadOnlyList<PyramidTier> Tiers = [PyramidTier.Gold, PyramidTier.Silver, PyramidTier.Copper, PyramidTier.Iron];

    /// <summary>Gold and silver together are key customers (关键客户).</summary>
    public static bool IsKey(this PyramidTier tier) => tier is PyramidTier.Gold or PyramidTier.Silver;

    /// <summary>The tier's own share of the ranked customers; iron takes what the others leave.</summary>
    public static decimal ShareOf(PyramidTier tier, ValuePolicy policy) => tier switch
    {
        PyramidTier.Gold => policy.GoldShare,
        PyramidTier.Silver => policy.SilverShare,
        PyramidTier.Copper => policy.CopperShare,
        _ => 1 - policy.GoldShare - policy.SilverShare - policy.CopperShare,
    };

    /// <summary>The last rank of a tier among so many ranked customers.</summary>
    public static int CutOff(PyramidTier tier, int ranked, ValuePolicy policy)
    {
        var share = tier switch
        {
            PyramidTier.Gold => policy.GoldShare,
            PyramidTier.Silver => policy.GoldShare + policy.SilverShare,
            PyramidTier.Copper => policy.GoldShare + policy.SilverShare + policy.CopperShare,
            _ => 1,
        };
        return (int)Math.Clamp(Math.Ceiling(share * ranked), 0, ranked);
    }

    /// <summary>The last rank of each tier, from the top.</summary>
    public static int[] CutOffs(int ranked, ValuePolicy policy) => [.. Tiers.Select(tier => CutOff(tier, ranked, policy))];

    /// <summary>The tier of a rank: the first cut-off at or below it. Nobody without positive value stands above iron.</summary>
    /// <param name="cutOffs">The last rank of each tier, from the top.</param>
    public static PyramidTier TierAt(int rank, decimal clv, int[] cutOffs)
    {
        if (clv <= 0)
            return PyramidTier.Iron;

        var tier = PyramidTier.Gold;
        while (tier < PyramidTier.Iron && rank > cutOffs[(int)tier])
            tier++;
        return tier;
    }
}
