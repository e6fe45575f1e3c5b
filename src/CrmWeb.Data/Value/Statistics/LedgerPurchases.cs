using CrmWeb.Data.Settings;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>Reads purchases out of the ledger (账簿中的购买), customer by customer, in base currency and with the margins that apply.</summary>
internal sealed class LedgerPurchases(CrmDbContext db, RateTable rates, IReadOnlyDictionary<int, decimal> margins)
{
    /// <param name="before">Rates and margins as they stood just before this moment; none for those that stand now.</param>
    public static async Task<LedgerPurchases> OpenAsync(CrmDbContext db, SettingValues settings, DateTime? before, CancellationToken cancel)
    {
        var margins = await db.Products.AsNoTracking().SelectMany(p => p.Margins).KnownBefore(before)
            .ToDictionaryAsync(m => m.ProductId, m => m.Rate, cancel);
        return new(db, await db.RatesAsync(settings, before, cancel), margins);
    }

    /// <summary>The purchases of each customer that has any, by the customers' ids; they are summed only when asked, on any thread.</summary>
    public IEnumerable<CustomerPurchases> Read(IQueryable<Purchase> purchases)
    {
        var lines = new List<LedgerPurchase>();
        foreach (var row in LedgerPurchase.Read(db, purchases))
        {
            if (lines.Count > 0 && lines[0].CustomerId != row.CustomerId)
            {
                yield return new([.. lines], this);
                lines.Clear();
            }

            lines.Add(row);
        }

        if (lines.Count > 0)
            yield return new([.. lines], this);
    }

    /// <summary>Whether its currency has a rate.</summary>
    public bool Knows(LedgerPurchase row) => rates.Knows(row.Currency);

    /// <exception cref="Domain.RuleBrokenException">Its currency has no rate.</exception>
    public PurchaseLine Line(LedgerPurchase row)
        => new(row.Date, rates.ToBase(row.Amount, row.Currency, row.Date), row.Margin ?? Usual(row.ProductId), row.Order.Length == 0 ? null : row.Order);

    private decimal? Usual(int? productId) => productId is { } product && margins.TryGetValue(product, out var margin) ? margin : null;
}

/// <summary>The purchases of one customer (单个客户的购买).</summary>
internal sealed class CustomerPurchases(LedgerPurchase[] rows, LedgerPurchases ledger)
{
    public int CustomerId => rows[0].CustomerId;

    /// <exception cref="Domain.RuleBrokenException">A currency has no rate.</exception>
    public PackedPurchases Pack() => PackedPurchases.Of(Array.ConvertAll(rows, ledger.Line));

    /// <summary>Its statistics; stale where a currency has no rate yet, so that a purchase can be entered before its rate.</summary>
    public PurchaseStatistics Statistics()
        => Array.TrueForAll(rows, ledger.Knows) ? new PurchaseStatistics(CustomerId, Pack()) : PurchaseStatistics.Unknown(CustomerId);
}
