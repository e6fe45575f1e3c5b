using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Contracts (合同) in the timeline: the day each began, and the last day of one that was not renewed.</summary>
internal sealed class ContractEvents : ITimelineSource
{
    public string Kind => "contract";

    public bool KnowsDays => true;

    // Numbers of their own, for both events of a contract may fall on one day.
    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(c => new TimelineMark { Day = c.StartsOn, Id = c.Id * 2 })
        .Concat(Theirs(ask).Where(c => c.LastDay != null).Select(c => new TimelineMark { Day = c.LastDay, Id = c.Id * 2 + 1 }));

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var standing = Theirs(ask);
        var rows = await standing.Select(c => new { Event = c.Id * 2, c.Number, Day = c.StartsOn, c.Amount, c.Currency, c.PeriodMonths, IsEnd = false })
            .Concat(standing.Where(c => c.LastDay != null)
                .Select(c => new { Event = c.Id * 2 + 1, c.Number, Day = c.LastDay!.Value, c.Amount, c.Currency, c.PeriodMonths, IsEnd = true }))
            .Where(e => ids.Contains(e.Event)).ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, ask.Formats.Zone.StartOf(r.Day), r.Event, "calendar", "k-Purchase",
            ask.Words[!r.IsEnd ? "Timeline.ContractBegan" : r.Day < ask.Formats.Today ? "Timeline.ContractEnded" : "Timeline.ContractEnds", r.Number],
            $"{ask.Formats.Money(r.Amount, r.Currency)} {ask.Words["Contracts.Every", ask.Formats.Number(r.PeriodMonths)]}",
            Href: $"/customers/{ask.CustomerId}/contracts", Day: r.Day))];
    }

    private static IQueryable<Contract> Theirs(TimelineAsk ask) => ask.Db.Contracts.VisibleTo(ask.Staff).Standing().Where(c => c.CustomerId == ask.CustomerId);
}
