using CrmWeb.Domain.Care;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Care tasks (客户关怀) in the timeline: when done, and until then when they were made.</summary>
internal sealed class CareEvents : ITimelineSource
{
    public string Kind => "care";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(t => new TimelineMark { At = t.DoneAt ?? t.CreatedAt, Id = t.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(t => ids.Contains(t.Id))
            .Select(t => new
            {
                t.Id, At = t.DoneAt ?? t.CreatedAt, t.DoneAt, t.Title, t.Reason, t.WorkOn, t.Outcome,
                By = ask.Db.Users.Where(u => u.Id == (t.DoneBy ?? t.OwnerId)).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.At, r.Id, "heart", "k-Care", r.Title.Length > 0 ? r.Title : ask.Words.Of(r.Reason),
            string.Join(" · ", Words(ask, r.DoneAt, r.WorkOn, r.By)), ask.Notes(r.Outcome), $"/care/{r.Id}"))];
    }

    private static IEnumerable<string> Words(TimelineAsk ask, DateTime? doneAt, DateOnly workOn, string? by)
    {
        yield return ask.Words[doneAt is null ? "Timeline.CareDue" : "Timeline.CareDone", ask.Formats.Date(workOn)];
        if (by is not null)
            yield return by;
    }

    private static IQueryable<CareTask> Theirs(TimelineAsk ask) => ask.Db.CareTasks.VisibleTo(ask.Staff).Where(t => t.CustomerId == ask.CustomerId);
}
