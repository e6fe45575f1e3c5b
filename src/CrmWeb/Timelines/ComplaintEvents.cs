using CrmWeb.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Complaints (投诉) in the timeline, on the moment they were received, with how they stand now.</summary>
internal sealed class ComplaintEvents : ITimelineSource
{
    public string Kind => "complaint";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.Complaints.VisibleTo(ask.Staff).Where(c => c.CustomerId == ask.CustomerId)
            .Where(c => c.ReceivedAt < at || (c.ReceivedAt == at && c.Id < id))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(ask.Take)
            .Select(c => new { c.Id, c.ReceivedAt, c.Number, c.Summary, c.Status, c.Severity })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.ReceivedAt, r.Id, "alert", "k-Complaint", r.Summary,
            $"{ask.Words["Timeline.Complaint", r.Number]} · {ask.Words.Of(r.Status)} · {ask.Words.Of(r.Severity)}", Href: $"/complaints/{r.Id}"))];
    }
}
