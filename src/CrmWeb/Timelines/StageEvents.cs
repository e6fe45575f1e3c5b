using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the lifecycle stage (阶段变动) in the timeline, by the rule or by a person.</summary>
internal sealed class StageEvents : ITimelineSource
{
    public string Kind => "stage";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.StageChanges.Where(c => c.CustomerId == ask.CustomerId)
            .Where(c => c.ChangedAt < at || (c.ChangedAt == at && c.Id < id))
            .OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(ask.Take)
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
}
