using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the tier in effect (等级变动) in the timeline.</summary>
internal sealed class TierEvents : ITimelineSource
{
    public string Kind => "tier";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.TierChanges.Where(c => c.CustomerId == ask.CustomerId)
            .Where(c => c.ChangedAt < at || (c.ChangedAt == at && c.Id < id))
            .OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(ask.Take)
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
}
