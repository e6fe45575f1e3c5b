using CrmWeb.Domain.Handovers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Handovers (客户交接) in the timeline: from whom to whom, with the note and what became of them.</summary>
internal sealed class HandoverEvents : ITimelineSource
{
    public string Kind => "handover";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(h => new TimelineMark { At = h.OpenedAt, Id = h.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(h => ids.Contains(h.Id))
            .Select(h => new
            {
                h.Id, h.OpenedAt, h.Note, h.Status, h.DueOn, h.ClosedAt,
                From = ask.Db.Users.Where(u => u.Id == h.FromId).Select(u => u.DisplayName).First(), To = ask.Db.Users.Where(u => u.Id == h.ToId).Select(u => u.DisplayName).First(),
                By = ask.Db.Users.Where(u => u.Id == h.OpenedBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.OpenedAt, r.Id, "users", "k-Type", ask.Words["Timeline.HandedOver", r.From, r.To],
            string.Join(" · ", new[] { StateOf(ask, r.Status, r.DueOn, r.ClosedAt), r.By }.OfType<string>()), ask.Notes(r.Note), FormattableString.Invariant($"/handovers/{r.Id}")))];
    }

    private static string StateOf(TimelineAsk ask, HandoverStatus status, DateOnly dueOn, DateTime? closedAt)
        => closedAt is { } at ? $"{ask.Words.Of(status)} {ask.Formats.Day(at)}" : ask.Words["Handovers.DueBy", ask.Formats.Date(dueOn)].Value;

    private static IQueryable<Handover> Theirs(TimelineAsk ask) => ask.Db.Handovers.VisibleTo(ask.Staff).Where(h => h.CustomerId == ask.CustomerId);
}
