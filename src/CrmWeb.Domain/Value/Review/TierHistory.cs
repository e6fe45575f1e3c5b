namespace CrmWeb.Domain.Value.Review;

/// <summary>A span of days through which one tier was in effect (等级区间), both days included; it goes on where it has no end.</summary>
/// <param name="Tier">None outside the pyramid.</param>
/// <param name="Began">The change that began it; none for the first standing.</param>
public sealed record TierInterval(PyramidTier? Tier, DateOnly From, DateOnly? Until, TierChange? Began)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Which tier was in effect when (等级历史): the first standing, and every change from its as-of day on.</summary>
public sealed class TierHistory
{
    private TierHistory(IReadOnlyList<TierInterval> intervals) => Intervals = intervals;

    /// <summary>The earliest first, without gaps.</summary>
    public IReadOnlyList<TierInterval> Intervals { get; }

    /// <summary>The tier in effect on a day; none outside the pyramid, and before the first standing.</summary>
    public PyramidTier? On(DateOnly day) => Intervals.FirstOrDefault(i => i.Covers(day))?.Tier;

    /// <param name="first">As-of day of the run that gave the first standing; none where no run has seen the customer.</param>
    /// <param name="now">The tier in effect now.</param>
    public static TierHistory Of(DateOnly? first, PyramidTier? now, IEnumerable<TierChange> changes)
    {
        // Of several changes as of one day the last one holds.
        var ordered = changes.OrderBy(c => c.AsOf).ThenBy(c => c.Id).ToList();
        var days = ordered.GroupBy(c => c.AsOf).Select(g => g.Last()).ToList();
        List<(PyramidTier? Tier, DateOnly From, TierChange? Began)> starts = [];
        if (first is { } day && (days.Count == 0 || day < days[0].AsOf))
            starts.Add((ordered.Count == 0 ? now : ordered[0].From, day, null));
        starts.AddRange(days.Select(c => (c.To, c.AsOf, (TierChange?)c)));
        return new TierHistory([.. starts.Select((s, i) => new TierInterval(s.Tier, s.From, i + 1 < starts.Count ? starts[i + 1].From.AddDays(-1) : null, s.Began))]);
    }
}
