using CrmWeb.Domain.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the lifecycle stage (阶段变动) in the timeline, by the rule or by a person.</summary>
internal sealed class StageEvents : ITimelineSource
{
    public string Kind => "stage";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(c => new TimelineMark { At = c.ChangedAt, Id = c.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id, c.ChangedAt, c.From, c.To, c.Reason,
                By = ask.Db.Users.Where(u => u.Id == c.ChangedBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.ChangedAt, r.Id, "flag", "k-Stage", ask.Words["Timeline.Stage", ask.Words.Of(r.From), ask.Words.Of(r.To)],
            r.By ?? ask.Words["Timeline.ByRule"], ask.Notes(r.Reason)))];
    }

    private static IQueryable<StageChange> Theirs(TimelineAsk ask) => ask.Db.StageChanges.Where(c => c.CustomerId == ask.CustomerId);
}
