using System.Runtime.InteropServices;
using CrmWeb.Data.Saving;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Equity;

/// <summary>Adds up and reads the parts of customer equity, run by run (客户资产分格).</summary>
public static class EquityCells
{
    extension(CrmDbContext db)
    {
        /// <summary>Adds up every run that has figures and no parts yet: a new one, or one from before there were parts.</summary>
        /// <remarks>It comes after the run and not within it, so that nobody waits for it.</remarks>
        public async Task AddUpEquityAsync(CancellationToken cancel = default)
        {
            var runs = await db.ValueRuns.Done().Where(r => !db.EquityCells.Any(c => c.RunId == r.Id) && db.FigureBlocks.Any(b => b.RunId == r.Id))
                .Select(r => r.Id).ToListAsync(cancel);
            foreach (var runId in runs)
            {
                // Another process may add up the same run, so the look and the rows are one act.
                db.EquityCells.AddRange(await db.AddedUpAsync(runId, cancel));
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await db.SaveOnceAsync<EquityCell>(c => c.RunId == runId, cancel);
                await transaction.CommitAsync(cancel);
                db.ChangeTracker.Clear();
            }
        }

        /// <summary>The parts of these runs that the reader may see; those of the run shown are added up on the spot where they are not kept yet.</summary>
        public async Task<IReadOnlyList<EquityCell>> EquityCellsAsync(IReadOnlyList<int> runIds, int shown, StaffScope staff, CancellationToken cancel)
        {
            var kept = await db.EquityCells.AsNoTracking().VisibleTo(staff).Where(c => runIds.Contains(c.RunId)).ToListAsync(cancel);
            if (!kept.Exists(c => c.RunId == shown) && !await db.EquityCells.AnyAsync(c => c.RunId == shown, cancel))
                kept.AddRange((await db.AddedUpAsync(shown, cancel)).AsQueryable().VisibleTo(staff));
            return kept;
        }

        private async Task<List<EquityCell>> AddedUpAsync(int runId, CancellationToken cancel)
        {
            var sums = new Dictionary<(int TeamId, int? OwnerId, CustomerClass Class, PyramidTier? Tier), (int Customers, decimal Equity)>();
            await foreach (var figures in db.FigureBatchesAsync(runId, cancel))
            {
                var (first, last) = (figures[0].CustomerId, figures[^1].CustomerId);
                var customers = await db.Customers.Where(c => c.Id >= first && c.Id <= last)
                    .Select(c => new { c.Id, c.TeamId, c.OwnerId, c.Class }).ToDictionaryAsync(c => c.Id, cancel);
                foreach (var figure in figures.Where(f => f.IsCounted))
                {
                    if (customers.TryGetValue(figure.CustomerId, out var of))
                        Add(ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (of.TeamId, of.OwnerId, of.Class, figure.Tier), out _), figure.Clv);
                }
            }

            return [.. sums.Select(s => new EquityCell(runId, s.Key.TeamId, s.Key.OwnerId, s.Key.Class, s.Key.Tier, s.Value.Customers, s.Value.Equity))];
        }
    }

    private static void Add(ref (int Customers, decimal Equity) sum, decimal clv) => sum = (sum.Customers + 1, sum.Equity + clv);
}
