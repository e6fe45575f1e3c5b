using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>One page of a customer's timeline (时间线): all sources mixed by time.</summary>
/// <param name="Next">Where the next page begins; none at the end.</param>
public sealed record TimelinePage(int CustomerId, string? Kind, IReadOnlyList<TimelineEvent> Events, TimelineKey? Next)
{
    public const int Size = 20;

    /// <summary>So many kinds of events stand on a page, for each is a question more: where another one comes, the page ends, and the next goes on.</summary>
    public const int Kinds = 4;

    /// <summary>Asks all sources at once when something happened, and then only those that stand on the page what it was.</summary>
    public static async Task<TimelinePage> ReadAsync(TimelineAsk ask, string? kind, CancellationToken cancel)
    {
        var sources = TimelineSources.All.Where(s => string.IsNullOrEmpty(kind) || s.Kind == kind).ToList();
        var marks = await sources.Select(s => s.Next(ask, Size + 1)).Aggregate(Queryable.Concat).ToListAsync(cancel);
        var shown = Fitting(LatestFirst(marks.Select(m => m.KeyIn(ask.Formats.Zone)), k => k));
        var events = new List<TimelineEvent>();
        foreach (var theirs in shown.GroupBy(k => k.Kind))
            events.AddRange(await sources.Single(s => s.Kind == theirs.Key).ReadAsync(ask, [.. theirs.Select(k => k.Id)], cancel));
        return new(ask.CustomerId, kind, [.. LatestFirst(events, e => e.Key)], marks.Count > shown.Count ? shown[^1] : null);
    }

    internal static List<TimelineKey> Fitting(IEnumerable<TimelineKey> latest)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        return [.. latest.Take(Size).TakeWhile(key => kinds.Contains(key.Kind) || (kinds.Count < Kinds && kinds.Add(key.Kind)))];
    }

    private static IOrderedEnumerable<T> LatestFirst<T>(IEnumerable<T> found, Func<T, TimelineKey> key)
        => found.OrderByDescending(f => key(f).At).ThenBy(f => key(f).Kind, StringComparer.Ordinal).ThenByDescending(f => key(f).Id);
}
