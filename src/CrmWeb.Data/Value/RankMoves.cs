using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>A run that a rank is held against (对照批次).</summary>
public sealed record EarlierRun(int Id, DateOnly AsOf, ValueMethod? Method);

/// <summary>Holds ranks of the run that pages show against those of earlier runs (名次变动的读取).</summary>
public static class RankMoves
{
    extension(CrmDbContext db)
    {
        /// <summary>Against the run before; null for a customer that has no rank now or had none then, and where no earlier day was computed.</summary>
        internal async Task<RankMove?> RankMoveAsync(ValueFigure now, ValueRun run, CancellationToken cancel)
        {
            var before = await db.ValueRuns.AsNoTracking().Done().Where(r => r.AsOf < run.AsOf).LatestDayFirst()
                .Select(r => new EarlierRun(r.Id, r.AsOf, r.MethodUsed)).FirstOrDefaultAsync(cancel);
            if (before is null || now.Rank is null)
                return null;

            return (await db.RankMovesAsync(run, new Dictionary<int, EarlierRun> { [now.CustomerId] = before }, cancel)).GetValueOrDefault(now.CustomerId);
        }

        /// <summary>Of several customers, each against a run of its own, in one query; those without a rank in both are left out.</summary>
        public async Task<IReadOnlyDictionary<int, RankMove>> RankMovesAsync(ValueRun run, IReadOnlyDictionary<int, EarlierRun> asked, CancellationToken cancel)
        {
            var (customers, runs) = (asked.Keys.ToList(), asked.Values.Select(r => r.Id).Distinct().ToList());
            // Customers carry the ranks of the run shown and are indexed by value, so one seek each finds the lowest of the others at or above the old value.
            var rows = await (
                from now in db.ValueFigures.AsNoTracking().Of(run.Id).Where(f => f.Rank != null && customers.Contains(f.CustomerId))
                join then in db.ValueFigures.Where(f => f.Rank != null && runs.Contains(f.RunId)) on now.CustomerId equals then.CustomerId
                select new RankPair(now.CustomerId, then.RunId, then.Rank!.Value, now.Rank!.Value, then.Clv, now.Clv, db.Customers
                    .Where(c => c.Clv >= then.Clv && c.Rank != null && c.Id != now.CustomerId).OrderBy(c => c.Clv).Select(c => c.Rank).FirstOrDefault()))
                .ToListAsync(cancel);
            return rows.Where(r => asked[r.CustomerId].Id == r.ThenRunId).ToDictionary(r => r.CustomerId, r => r.Move(asked[r.CustomerId], run));
        }
    }

    private sealed record RankPair(int CustomerId, int ThenRunId, int Then, int Now, decimal ClvThen, decimal ClvNow, int? Above)
    {
        // Its own place is among those counted when it ranks above that customer.
        private int RankAtOldValue => ClvThen == ClvNow ? Now : (Above ?? 0) + (Now <= Above ? 0 : 1);

        public RankMove Move(EarlierRun before, ValueRun run)
            => new(before.AsOf, Then, Now, ClvThen, ClvNow, RankAtOldValue, before.Method != run.MethodUsed);
    }
}
