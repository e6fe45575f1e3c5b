using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Moves of tier that were held (保留等级) in the timeline, by a person or by time; those that were made stand there as changes.</summary>
internal sealed class TierHoldEvents : ITimelineSource
{
    public string Kind => "hold";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(r => new TimelineMark { At = r.DecidedAt, Id = r.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.DecidedAt, r.From, r.To, r.Until, r.Reason, By = ask.Db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.DecidedAt!.Value, r.Id, "pyramid", "k-Tier",
            ask.Words["Timeline.Held", ask.Formats.Tier(r.From!.Value), ask.Formats.Tier(r.To), r.Until is { } until ? ask.Formats.Date(until) : ""],
            r.By ?? ask.Words["Timeline.ByRule"].Value, ask.Notes(r.Reason)))];
    }

    private static IQueryable<TierReview> Theirs(TimelineAsk ask) => ask.Db.TierReviews.Where(r => r.CustomerId == ask.CustomerId && r.State == TierReviewState.Held && r.From != null);
}
