using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Complaints and other cases (投诉与其他个案) in the timeline, on the moment they were received, with how they stand now.</summary>
internal sealed class ComplaintEvents : ITimelineSource
{
    public string Kind => "complaint";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(c => new TimelineMark { At = c.ReceivedAt, Id = c.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.ReceivedAt, c.Kind, c.Number, c.Summary, c.Status, c.Severity })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.ReceivedAt, r.Id, ComplaintLook.Icon(r.Kind), $"k-{r.Kind}", r.Summary,
            $"{ask.Words["Timeline.Complaint", ask.Words.Of(r.Kind), r.Number]} · {ask.Words.Of(r.Status)} · {ask.Words.Of(r.Severity)}", Href: $"/complaints/{r.Id}"))];
    }

    private static IQueryable<Complaint> Theirs(TimelineAsk ask) => ask.Db.Complaints.VisibleTo(ask.Staff).Where(c => c.CustomerId == ask.CustomerId);
}
