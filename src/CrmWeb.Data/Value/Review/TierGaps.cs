using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>A customer whose computed tier differs from the one in effect (等级差异行), as one statement reads it.</summary>
internal sealed record TierGapRow(int CustomerId, PyramidTier? InEffect, PyramidTier? Computed, int? Rank, decimal Clv, PyramidTier? MonthEndBefore, DateOnly? SetUntil);

/// <summary>Reads the customers whose tier in effect a run puts in question; those are few among all.</summary>
internal static class TierGaps
{
    extension(CrmDbContext db)
    {
        /// <summary>A tier that a person set is in question only once its day has passed, or when the customer leaves the pyramid.</summary>
        public Task<List<TierGapRow>> TierGapsAsync(int runId, DateOnly asOf, int? monthEndRunId, CancellationToken cancel)
            => (from c in db.Customers
                join f in db.ValueFigures on c.Id equals f.CustomerId
                where f.RunId == runId && c.StandingAsOf <= asOf && c.Tier != f.Tier
                    && (f.Tier == null || c.TierSetUntil == null || c.TierSetUntil < asOf)
                join p in db.ValueFigures.Where(v => v.RunId == monthEndRunId) on c.Id equals p.CustomerId into earlier
                from p in earlier.DefaultIfEmpty()
                select new TierGapRow(c.Id, c.Tier, f.Tier, f.Rank, f.Clv, p!.Tier, c.TierSetUntil)).ToListAsync(cancel);

        /// <summary>The run of the month-end before, where this day is a month-end too.</summary>
        public Task<int?> MonthEndBeforeAsync(DateOnly asOf, CancellationToken cancel)
        {
            var before = new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1);
            return asOf.IsMonthEnd
                ? db.ValueRuns.Done().Where(r => r.AsOf == before).LatestFirst().Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel)
                : Task.FromResult<int?>(null);
        }
    }
}
