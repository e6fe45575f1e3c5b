using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>What a save changes in the ledger (账簿变动): purchases of which customers, rates of which currencies, margins of which products.</summary>
internal sealed class LedgerChanges
{
    private readonly List<Purchase> purchases = [];
    private readonly HashSet<string> currencies = [];
    private readonly List<Func<int>> products = [];
    private bool baseCurrency;

    private LedgerChanges() { }

    public bool Any => purchases.Count > 0 || currencies.Count > 0 || products.Count > 0 || baseCurrency;

    public static LedgerChanges In(ChangeTracker changes)
    {
        var seen = new LedgerChanges();
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            seen.See(entry);
        return seen;
    }

    /// <summary>Call it when the rows are saved, in the same transaction.</summary>
    public async Task FollowAsync(CrmDbContext db, CancellationToken cancel)
    {
        if (baseCurrency)
            await db.MarkStaleAsync(db.Purchases, cancel);
        else if (currencies.Count > 0)
            await db.MarkStaleAsync(db.Purchases.Where(p => currencies.Contains(p.Currency)), cancel);
        if (products.ConvertAll(id => id()) is { Count: > 0 } ids)
            await db.MarkStaleAsync(db.Purchases.Where(p => p.ProductId != null && ids.Contains(p.ProductId.Value)), cancel);
        await db.RefreshStatisticsAsync(purchases.Select(p => p.CustomerId), cancel);
    }

    private void See(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Purchase purchase:
                purchases.Add(purchase);
                break;
            case ExchangeRate rate:
                currencies.Add(rate.Currency);
                break;
            case ProductMargin margin:
                products.Add(() => margin.ProductId);
                break;
            case Setting { Key: "Company.BaseCurrency" }:
                baseCurrency = true;
                break;
        }
    }
}
