using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Changes of the relationship type (关系类型变更) in the timeline.</summary>
internal sealed class RelationshipTypeEvents : ITimelineSource
{
    public string Kind => "type";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(c => new TimelineMark { At = c.ChangedAt, Id = c.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(c => ids.Contains(c.Id))
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

    private static IQueryable<RelationshipTypeChange> Theirs(TimelineAsk ask) => ask.Db.RelationshipTypeChanges.Where(c => c.CustomerId == ask.CustomerId);
}
