using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the tier in effect (等级变动) in the timeline.</summary>
internal sealed class TierEvents : ITimelineSource
{
    public string Kind => "tier";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(c => new TimelineMark { At = c.ChangedAt, Id = c.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id, c.ChangedAt, c.From, c.To, c.AsOf, c.Reason,
                TakesBack = ask.Db.TierReviews.Any(r => r.CustomerId == c.CustomerId && r.TakenBackAt == c.ChangedAt),
                By = ask.Db.Users.Where(u => u.Id == c.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.ChangedAt, r.Id, "pyramid", "k-Tier", ask.Words["Timeline.Tier", NameOf(ask, r.From), NameOf(ask, r.To)],
            r.By ?? ask.Words["Timeline.AsOf", ask.Formats.Date(r.AsOf)].Value, r.TakesBack ? ask.Words["Review.TookBack"].Value : ask.Notes(r.Reason)))];
    }

    private static string NameOf(TimelineAsk ask, PyramidTier? tier)
        => tier is { } known ? ask.Formats.Tier(known) : ask.Words["Timeline.NotRanked"];

    private static IQueryable<TierChange> Theirs(TimelineAsk ask) => ask.Db.TierChanges.Where(c => c.CustomerId == ask.CustomerId);
}
