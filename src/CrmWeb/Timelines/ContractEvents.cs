using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Contracts (合同) in the timeline: the day each began, and the last day of one that was not renewed.</summary>
internal sealed class ContractEvents : ITimelineSource
{
    public string Kind => "contract";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (day, id) = ask.Before.DayBoundOf(Kind, ask.Formats.Zone);
        var standing = ask.Db.Contracts.VisibleTo(ask.Staff).Standing().Where(c => c.CustomerId == ask.CustomerId);
        // Numbers of their own, for both events of a contract may fall on one day.
        var rows = await standing.Select(c => new { Event = c.Id * 2, c.Number, Day = c.StartsOn, c.Amount, c.Currency, c.PeriodMonths, IsEnd = false })
            .Concat(standing.Where(c => c.LastDay != null)
                .Select(c => new { Event = c.Id * 2 + 1, c.Number, Day = c.LastDay!.Value, c.Amount, c.Currency, c.PeriodMonths, IsEnd = true }))
            .Where(e => e.Day < day || (e.Day == day && e.Event < id))
            .OrderByDescending(e => e.Day).ThenByDescending(e => e.Event).Take(ask.Take).ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, ask.Formats.Zone.StartOf(r.Day), r.Event, "calendar", "k-Purchase",
            ask.Words[!r.IsEnd ? "Timeline.ContractBegan" : r.Day < ask.Formats.Today ? "Timeline.ContractEnded" : "Timeline.ContractEnds", r.Number],
            $"{ask.Formats.Money(r.Amount, r.Currency)} {ask.Words["Contracts.Every", ask.Formats.Number(r.PeriodMonths)]}",
            Href: $"/customers/{ask.CustomerId}/contracts", Day: r.Day))];
    }
}
