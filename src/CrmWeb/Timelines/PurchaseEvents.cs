using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Purchases and refunds (购买与退款) in the timeline, on their days.</summary>
internal sealed class PurchaseEvents : ITimelineSource
{
    public string Kind => "purchase";

    public bool KnowsDays => true;

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(p => new TimelineMark { Day = p.Date, Id = p.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Date, p.Amount, p.Currency, p.OrderNumber, Product = p.Product == null ? null : p.Product.Name })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, ask.Formats.Zone.StartOf(r.Date), r.Id, "box", "k-Purchase",
            ask.Words[r.Amount < 0 ? "Timeline.Refund" : "Timeline.Purchase", ask.Formats.Money(Math.Abs(r.Amount), r.Currency)],
            string.Join(" · ", new[] { r.OrderNumber, r.Product }.Where(w => !string.IsNullOrEmpty(w))), Day: r.Date))];
    }

    private static IQueryable<Purchase> Theirs(TimelineAsk ask) => ask.Db.Purchases.VisibleTo(ask.Staff).Standing().Where(p => p.CustomerId == ask.CustomerId);
}
