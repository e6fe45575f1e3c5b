namespace CrmWeb.Timelines;

/// <summary>One page of a customer's timeline (时间线): all sources mixed by time.</summary>
/// <param name="Next">Where the next page begins; none at the end.</param>
public sealed record TimelinePage(int CustomerId, string? Kind, IReadOnlyList<TimelineEvent> Events, TimelineKey? Next)
{
    public const int Size = 20;

    /// <summary>Asks every source for one event more than fits, and keeps the latest of all: no source is read further than needed.</summary>
    public static async Task<TimelinePage> ReadAsync(TimelineAsk ask, string? kind, CancellationToken cancel)
    {
        var found = new List<TimelineEvent>();
        foreach (var source in TimelineSources.All.Where(s => string.IsNullOrEmpty(kind) || s.Kind == kind))
            found.AddRange(await source.ReadAsync(ask with { Take = Size + 1 }, cancel));

        var ordered = found.OrderByDescending(e => e.At).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenByDescending(e => e.Id).ToList();
        var shown = ordered.Take(Size).ToList();
        return new(ask.CustomerId, kind, shown, ordered.Count > Size ? shown[^1].Key : null);
    }
}
