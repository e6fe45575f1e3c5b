using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads the purchase days of customers (购买日的读取) from their statistics.</summary>
public static class PurchaseDaysKnown
{
    extension(CrmDbContext db)
    {
        /// <summary>None where the statistics are to be made anew.</summary>
        /// <param name="asOf">As-of day of the run that speaks of them.</param>
        public async Task<PurchaseDays?> PurchaseDaysAsync(int customerId, DateOnly asOf, CancellationToken cancel)
            => (await db.PurchaseSumsAsync([customerId], cancel)).TryGetValue(customerId, out var sums) ? PurchaseDays.Of(sums, asOf) : null;

        public async Task<Dictionary<int, PurchaseDays>> PurchaseDaysAsync(IReadOnlyCollection<int> customers, DateOnly asOf, CancellationToken cancel)
            => (await db.PurchaseSumsAsync(customers, cancel)).ToDictionary(s => s.Key, s => PurchaseDays.Of(s.Value, asOf));

        /// <summary>All purchases by day; nothing of those whose statistics are to be made anew.</summary>
        internal async Task<Dictionary<int, PurchaseSum[]>> PurchaseSumsAsync(IReadOnlyCollection<int> customers, CancellationToken cancel)
            => (await db.PurchaseStatistics.AsNoTracking().Where(s => customers.Contains(s.CustomerId) && !s.IsStale).ToListAsync(cancel))
                .ToDictionary(s => s.CustomerId, s => s.Purchases.Unpack());
    }
}
