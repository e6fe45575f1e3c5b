namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>Compares two valuations of the same customers (假设前后对比).</summary>
public sealed class WhatIfComparison
{
    private readonly Level[] levels = [.. Pyramid.Tiers.Select(t => new Level(t)), new Level(null)];
    private readonly int[] up = new int[Pyramid.Tiers.Count], down = new int[Pyramid.Tiers.Count];
    private readonly List<WhatIfMover> movers = [];
    private int customers;

    /// <param name="sees">Whose customers the asker may see; the others stay out of every figure.</param>
    public static WhatIfFindings Of(Valuation before, Valuation after, Func<int, bool> sees, CancellationToken cancel = default)
    {
        var comparison = new WhatIfComparison();
        for (var i = 0; i < before.Figures.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (before.Figures[i] is { IsCounted: true } figure && sees(figure.CustomerId))
                comparison.Count(figure, after.Figures[i]);
        }

        return comparison.Findings();
    }

    private void Count(CustomerValue before, CustomerValue after)
    {
        customers++;
        LevelOf(before.Tier).Before(before.Clv);
        LevelOf(after.Tier).After(after.Clv);
        if (before.Tier != after.Tier)
            Move(new(before.CustomerId, before.Tier, after.Tier, before.Clv, after.Clv));
    }

    private void Move(in WhatIfMover mover)
    {
        movers.Add(mover);
        foreach (var cut in Pyramid.Tiers)
        {
            up[(int)cut] += mover.RisesOver(cut) ? 1 : 0;
            down[(int)cut] += mover.FallsBelow(cut) ? 1 : 0;
        }
    }

    private WhatIfFindings Findings()
    {
        movers.Sort((one, other) => Math.Max(other.ClvBefore, other.ClvAfter).CompareTo(Math.Max(one.ClvBefore, one.ClvAfter)) is var order and not 0
            ? order : one.CustomerId.CompareTo(other.CustomerId));
        var sums = levels.Select(l => l.Sum()).ToList();
        return new(
            new(customers, sums.Sum(l => l.ClvBefore), sums.Sum(l => l.ClvAfter), sums,
                [.. Pyramid.Tiers.Select(t => new WhatIfCut(t, up[(int)t], down[(int)t]))], movers.Count, movers.Count(m => m.IsKey)),
            movers);
    }

    private Level LevelOf(PyramidTier? tier) => levels[tier is { } known ? (int)known : ^1];

    private sealed class Level(PyramidTier? tier)
    {
        private int before, after;
        private decimal clvBefore, clvAfter;

        public void Before(decimal clv) => (before, clvBefore) = (before + 1, clvBefore + clv);

        public void After(decimal clv) => (after, clvAfter) = (after + 1, clvAfter + clv);

        public WhatIfLevel Sum() => new(tier, before, after, clvBefore, clvAfter);
    }
}
