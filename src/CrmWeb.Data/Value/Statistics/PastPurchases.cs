using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>What customers had bought as the ledger stood just before a moment (购买历史状态).</summary>
/// <remarks>
/// Where nothing of a customer's was entered or withdrawn since, that is what the statistics kept beside the ledger say; of the others, and
/// of everybody once a rate or a margin was, the ledger itself is read.
/// </remarks>
internal sealed class PastPurchases(IReadOnlySet<int>? changed, IReadOnlyDictionary<int, PackedPurchases> read)
{
    /// <summary>Call it when the statistics have been read: what changes after them is then seen here.</summary>
    public static async Task<PastPurchases> ReadAsync(CrmDbContext db, SettingValues settings, DateOnly asOf, DateTime before, CancellationToken cancel)
    {
        var ledger = await LedgerPurchases.OpenAsync(db, settings, before, cancel);
        var stood = db.Purchases.KnownBefore(before).Where(p => p.Date <= asOf);
        if (await IsPricedAnewAsync(db, before, cancel))
            return new(null, Packed(ledger, stood));

        var since = db.Purchases.ChangedSince(before).Select(p => p.CustomerId)
            .Union(db.PurchaseStatistics.Where(s => s.IsStale).Select(s => s.CustomerId));
        var changed = (await since.ToListAsync(cancel)).ToHashSet();
        return new(changed, changed.Count == 0 ? [] : Packed(ledger, stood.Where(p => since.Contains(p.CustomerId))));
    }

    /// <param name="kept">Its statistics as they are kept now.</param>
    public PackedPurchases Of(int customerId, PackedPurchases kept)
        => changed?.Contains(customerId) == false ? kept : read.GetValueOrDefault(customerId);

    private static Dictionary<int, PackedPurchases> Packed(LedgerPurchases ledger, IQueryable<Purchase> purchases)
        => ledger.Read(purchases).ToDictionary(c => c.CustomerId, c => c.Pack());

    // Rates, margins and the base currency are within everybody's statistics.
    private static async Task<bool> IsPricedAnewAsync(CrmDbContext db, DateTime before, CancellationToken cancel)
        => await db.ExchangeRates.ChangedSince(before).AnyAsync(cancel)
            || await db.Products.SelectMany(p => p.Margins).ChangedSince(before).AnyAsync(cancel)
            || await db.Settings.ChangedSince(before).AnyAsync(s => s.Key == "Company.BaseCurrency", cancel);
}
