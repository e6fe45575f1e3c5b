using CrmWeb.Data.Settings;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>Reads purchases out of the ledger (账簿中的购买), customer by customer, in base currency and with the margins that apply.</summary>
internal sealed class LedgerPurchases(RateTable rates, IReadOnlyDictionary<int, decimal> margins)
{
    /// <param name="before">Rates and margins as they stood just before this moment; none for those that stand now.</param>
    public static async Task<LedgerPurchases> OpenAsync(CrmDbContext db, SettingValues settings, DateTime? before, CancellationToken cancel)
    {
        var margins = await db.Products.AsNoTracking().SelectMany(p => p.Margins).KnownBefore(before)
            .ToDictionaryAsync(m => m.ProductId, m => m.Rate, cancel);
        return new(await db.RatesAsync(settings, before, cancel), margins);
    }

    /// <summary>The purchases of each customer that has any, by the customers' ids.</summary>
    public IEnumerable<CustomerPurchases> Read(IQueryable<Purchase> purchases)
    {
        CustomerPurchases? one = null;
        foreach (var row in purchases.AsNoTracking().OrderBy(p => p.CustomerId).ThenBy(p => p.Date)
            .Select(p => new LedgerPurchase(p.CustomerId, p.Date, p.Amount, p.Currency, p.MarginRate, p.ProductId, p.OrderNumber)))
        {
            if (one?.CustomerId != row.CustomerId)
            {
                if (one is not null)
                    yield return one;
                one = new CustomerPurchases(row.CustomerId, rates);
            }

            one.Add(row, row.Margin ?? (row.ProductId is { } product && margins.TryGetValue(product, out var usual) ? usual : null));
        }

        if (one is not null)
            yield return one;
    }
}

/// <summary>One purchase as the statistics need it.</summary>
internal sealed record LedgerPurchase(
    int CustomerId, DateOnly Date, decimal Amount, string Currency, decimal? Margin, int? ProductId, string Order);

/// <summary>The purchases of one customer (单个客户的购买).</summary>
internal sealed class CustomerPurchases(int customerId, RateTable rates)
{
    private readonly List<PurchaseLine> lines = [];
    private string? unknown;

    public int CustomerId => customerId;

    public void Add(LedgerPurchase row, decimal? margin)
    {
        if (rates.Knows(row.Currency))
            lines.Add(new(row.Date, rates.ToBase(row.Amount, row.Currency, row.Date), margin, row.Order.Length == 0 ? null : row.Order));
        else
            unknown = row.Currency;
    }

    /// <exception cref="Domain.RuleBrokenException">A currency has no rate.</exception>
    public PackedPurchases Pack()
        => unknown is null ? PackedPurchases.Of([.. lines]) : throw RateTable.Missing(unknown);

    /// <summary>Its statistics; stale where a currency has no rate yet, so that a purchase can be entered before its rate.</summary>
    public PurchaseStatistics Statistics()
        => unknown is null ? new PurchaseStatistics(customerId, Pack()) : PurchaseStatistics.Unknown(customerId);
}
