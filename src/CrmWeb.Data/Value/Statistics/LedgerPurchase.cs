using System.Runtime.InteropServices;
using CrmWeb.Data.Bulk;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>One purchase as the statistics need it (统计用购买行).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LedgerPurchase(
    int CustomerId, DateOnly Date, decimal Amount, string Currency, decimal? Margin, int? ProductId, string Order)
{
    /// <summary>Streams purchases by customer and day.</summary>
    public static IEnumerable<LedgerPurchase> Read(CrmDbContext db, IQueryable<Purchase> purchases)
    {
        var amount = MoneyColumn.Of<Purchase>(db, nameof(Purchase.Amount));
        var margin = MoneyColumn.Of<Purchase>(db, nameof(Purchase.MarginRate));
        var columns = purchases.OrderBy(p => p.CustomerId).ThenBy(p => p.Date)
            .Select(p => new { p.CustomerId, p.Date, p.Amount, p.Currency, p.MarginRate, p.ProductId, p.OrderNumber });
        foreach (var row in StoredRow.Of(db, columns))
        {
            yield return new(
                row.Whole(0), row.Day(1), amount.Value(row, 2), row.Text(3),
                row.IsNone(4) ? null : margin.Value(row, 4), row.IsNone(5) ? null : row.Whole(5), row.Text(6));
        }
    }
}
