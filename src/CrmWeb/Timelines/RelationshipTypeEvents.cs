using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the relationship type (关系类型变更) in the timeline.</summary>
internal sealed class RelationshipTypeEvents : ITimelineSource
{
    public string Kind => "type";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.RelationshipTypeChanges.Where(c => c.CustomerId == ask.CustomerId)
            .Where(c => c.ChangedAt < at || (c.ChangedAt == at && c.Id < id))
            .OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(ask.Take)
            .Select(c => new
            {
                c.Id, c.ChangedAt, c.From, c.To, c.Reason,
                By = ask.Db.Users.Where(u => u.Id == c.StaffId).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.ChangedAt, r.Id, "link", "k-Type",
            r.From is { } from
                ? ask.Words["Timeline.TypeChanged", ask.Words.Of(from), ask.Words.Of(r.To)]
                : ask.Words["Timeline.TypeChosen", ask.Words.Of(r.To)],
            r.By ?? "", ask.Notes(r.Reason)))];
    }
}
