using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
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
            var runs = await db.ValueRuns.Done().Where(r => !db.EquityCells.Any(c => c.RunId == r.Id) && db.ValueFigures.Any(f => f.RunId == r.Id))
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
            if (!await db.EquityCells.AnyAsync(c => c.RunId == shown, cancel))
                kept.AddRange((await db.AddedUpAsync(shown, cancel)).AsQueryable().VisibleTo(staff));
            return kept;
        }

        private async Task<List<EquityCell>> AddedUpAsync(int runId, CancellationToken cancel)
        {
            var sums = await db.ValueFigures.AsNoTracking().Of(runId).Counted()
                .GroupBy(f => new { f.Customer.TeamId, f.Customer.OwnerId, f.Customer.Class, f.Tier })
                .Select(g => new { g.Key, Customers = g.Count(), Equity = g.Sum(f => f.Clv) }).ToListAsync(cancel);
            return [.. sums.Select(s => new EquityCell(runId, s.Key.TeamId, s.Key.OwnerId, s.Key.Class, s.Key.Tier, s.Customers, s.Equity))];
        }
    }
}
