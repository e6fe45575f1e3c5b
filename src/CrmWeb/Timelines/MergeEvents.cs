using CrmWeb.Domain.Access;
using CrmWeb.Domain.Merges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Customers that were merged into this one (合并) in the timeline, and those parted again.</summary>
internal sealed class MergeEvents : ITimelineSource
{
    public string Kind => "merge";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(m => new TimelineMark { At = m.MergedAt, Id = m.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(m => ids.Contains(m.Id))
            .Select(m => new
            {
                m.Id, m.MergedAt, m.UndoneAt, m.Merged.Name, m.Merged.Code, m.Merged.Class,
                By = ask.Db.Users.Where(u => u.Id == m.MergedBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.MergedAt, r.Id, "users", "k-Type",
            ask.Words[r.UndoneAt is null ? "Timeline.Merged" : "Timeline.MergeUndone", ask.Staff.Calls(r.Name, r.Code, r.Class), r.Code],
            r.By ?? "", Href: ask.Staff.Merges is Reach.None ? null : FormattableString.Invariant($"/merges/{r.Id}")))];
    }

    private static IQueryable<CustomerMerge> Theirs(TimelineAsk ask) => ask.Db.CustomerMerges.Where(m => m.SurvivorId == ask.CustomerId);
}
