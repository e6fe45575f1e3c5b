using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Moves of tier that were held (保留等级) in the timeline, by a person or by time; those that were made stand there as changes.</summary>
internal sealed class TierHoldEvents : ITimelineSource
{
    public string Kind => "hold";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.TierReviews.Where(r => r.CustomerId == ask.CustomerId && r.State == TierReviewState.Held && r.From != null)
            .Where(r => r.DecidedAt < at || (r.DecidedAt == at && r.Id < id))
            .LatestFirst().Take(ask.Take)
            .Select(r => new { r.Id, r.DecidedAt, r.From, r.To, r.Until, r.Reason, By = ask.Db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.DecidedAt!.Value, r.Id, "pyramid", "k-Tier",
            ask.Words["Timeline.Held", ask.Formats.Tier(r.From!.Value), ask.Formats.Tier(r.To), r.Until is { } until ? ask.Formats.Date(until) : ""],
            r.By ?? ask.Words["Timeline.ByRule"].Value, ask.Notes(r.Reason)))];
    }
}
