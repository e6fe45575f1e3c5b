using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Statistics;

/// <summary>Keeps the statistics of purchases beside the ledger (购买统计的维护), inside the transaction that changes it.</summary>
public static class StatisticsKeeping
{
    private const int Batch = 500;
    private const int Range = 2_000; // customers: so few that their rows are gone before the garbage collector sees them

    extension(CrmDbContext db)
    {
        /// <summary>Makes the statistics of these customers anew from their standing purchases.</summary>
        public async Task RefreshStatisticsAsync(IEnumerable<int> customerIds, CancellationToken cancel = default)
        {
            LedgerPurchases? ledger = null;
            foreach (var ids in customerIds.Distinct().Chunk(Batch))
            {
                ledger ??= await db.LedgerNowAsync(cancel);
                await db.PurchaseStatistics.Where(s => ids.Contains(s.CustomerId)).ExecuteDeleteAsync(cancel);
                var read = ledger.Read(db.Purchases.Standing().Where(p => ids.Contains(p.CustomerId)));
                await db.BulkInsertAsync(read.Select(c => c.Statistics()).ToList(), cancel);
            }
        }

        /// <summary>Makes those of the customers of these purchases anew, after rows were written in bulk.</summary>
        public async Task RefreshStatisticsAsync(IQueryable<Purchase> purchases, CancellationToken cancel = default)
            => await db.RefreshStatisticsAsync(await purchases.Select(p => p.CustomerId).Distinct().ToListAsync(cancel), cancel);

        /// <summary>Notes that rates or margins of these customers' purchases have changed; the next run makes their statistics anew.</summary>
        public Task MarkStaleAsync(IQueryable<Purchase> purchases, CancellationToken cancel = default)
            => db.PurchaseStatistics.Where(s => purchases.Any(p => p.CustomerId == s.CustomerId))
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStale, true), cancel);

        /// <summary>Makes the stale statistics anew.</summary>
        /// <exception cref="Domain.RuleBrokenException">A currency that somebody bought in has no rate.</exception>
        public async Task RefreshStaleAsync(CancellationToken cancel = default)
        {
            var stale = await db.PurchaseStatistics.Where(s => s.IsStale).Select(s => s.CustomerId).ToListAsync(cancel);
            if (stale.Count == 0)
                return;

            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (stale.Count > Batch)
                await db.RebuildStatisticsAsync(cancel: cancel);
            else
                await db.RefreshStatisticsAsync(stale, cancel);
            await db.RequireRatesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Makes all statistics anew from the ledger, inside the current transaction.</summary>
        /// <param name="progress">Is told the share done, 0…1.</param>
        /// <returns>The number of customers with a purchase.</returns>
        public async Task<int> RebuildStatisticsAsync(IProgress<double>? progress = null, CancellationToken cancel = default)
        {
            var ledger = await db.LedgerNowAsync(cancel);
            var last = await db.Customers.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
            var (customers, packing) = (0, Task.FromResult<List<PurchaseStatistics>>([]));
            await db.PurchaseStatistics.ExecuteDeleteAsync(cancel);
            for (var from = 0; from <= last; from += Range)
            {
                var upTo = from + Range;
                var read = ledger.Read(db.Purchases.Standing().Where(p => p.CustomerId >= from && p.CustomerId < upTo)).ToList();
                await db.BulkInsertAsync(await packing, cancel);
                packing = Task.Run(() => read.ConvertAll(c => c.Statistics()), cancel); // beside the next read: the connection serves one thread only
                customers += read.Count;
                progress?.Report(Math.Min(1, (double)upTo / (last + 1)));
            }

            await db.BulkInsertAsync(await packing, cancel);
            SpentMemory.GiveBack(customers);
            return customers;
        }

        // Stale just after they were made means that a currency has no rate; packing says which.
        private async Task RequireRatesAsync(CancellationToken cancel)
        {
            var stale = db.PurchaseStatistics.Where(s => s.IsStale).Select(s => s.CustomerId);
            foreach (var customer in (await db.LedgerNowAsync(cancel)).Read(db.Purchases.Standing().Where(p => stale.Contains(p.CustomerId))))
                _ = customer.Pack();
        }

        private async Task<LedgerPurchases> LedgerNowAsync(CancellationToken cancel)
            => await LedgerPurchases.OpenAsync(db, await db.SettingsAsync(cancel), null, cancel);
    }
}
