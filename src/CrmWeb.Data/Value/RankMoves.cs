using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Holds a customer's rank against that of the run before (名次变动的读取), for the run that pages show.</summary>
internal static class RankMoves
{
    extension(CrmDbContext db)
    {
        /// <summary>Null for a customer that has no rank now or had none then, and where no earlier day was computed.</summary>
        public async Task<RankMove?> RankMoveAsync(ValueFigure now, ValueRun run, CancellationToken cancel)
        {
            var before = await db.ValueRuns.AsNoTracking().Done().Where(r => r.AsOf < run.AsOf).LatestDayFirst()
                .Select(r => new { r.Id, r.AsOf, r.MethodUsed }).FirstOrDefaultAsync(cancel);
            if (before is null || now.Rank is not { } rank)
                return null;

            var then = await db.ValueFigures.AsNoTracking().Of(before.Id).Where(f => f.CustomerId == now.CustomerId && f.Rank != null)
                .Select(f => new { Rank = f.Rank!.Value, f.Clv }).SingleOrDefaultAsync(cancel);
            return then is null ? null : new RankMove(
                before.AsOf, then.Rank, rank, then.Clv, now.Clv, await db.RankAtAsync(then.Clv, now, rank, cancel), before.MethodUsed != run.MethodUsed);
        }

        // Customers carry the ranks of the run shown and are indexed by value, so one seek finds the lowest of the others at or above it.
        private async Task<int> RankAtAsync(decimal clv, ValueFigure now, int rank, CancellationToken cancel)
        {
            if (clv == now.Clv)
                return rank;

            var above = await db.Customers.Where(c => c.Clv >= clv && c.Rank != null && c.Id != now.CustomerId)
                .OrderBy(c => c.Clv).Select(c => c.Rank).FirstOrDefaultAsync(cancel);
            return (above ?? 0) + (rank <= above ? 0 : 1); // its own place is among those counted when it ranks above that customer
        }
    }
}
