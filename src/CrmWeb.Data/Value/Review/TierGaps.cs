using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>A customer whose computed tier differs from the one in effect (等级差异行), as one statement reads it.</summary>
internal sealed record TierGapRow(int CustomerId, PyramidTier? InEffect, PyramidTier? Computed, int? Rank, decimal Clv, DateOnly? SetUntil);

/// <summary>Reads the customers whose tier in effect a run puts in question; those are few among all.</summary>
internal static class TierGaps
{
    extension(CrmDbContext db)
    {
        /// <summary>A tier that a person set is in question only once its day has passed, or when the customer leaves the pyramid.</summary>
        public Task<List<TierGapRow>> TierGapsAsync(DateOnly asOf, CancellationToken cancel)
            => db.CustomerStandings
                .Where(s => s.Since != null && s.Tier != s.ComputedTier && (s.ComputedTier == null || s.TierSetUntil == null || s.TierSetUntil < asOf))
                .Select(s => new TierGapRow(s.CustomerId, s.Tier, s.ComputedTier, s.Rank, s.Clv, s.TierSetUntil)).ToListAsync(cancel);

        /// <summary>Their computed tiers at the month-end before, where this day is a month-end too.</summary>
        public async Task<IReadOnlyDictionary<int, PyramidTier?>> TiersBeforeAsync(DateOnly asOf, IReadOnlyCollection<TierGapRow> gaps, CancellationToken cancel)
        {
            var tiers = new Dictionary<int, PyramidTier?>();
            if (await db.MonthEndBeforeAsync(asOf, cancel) is not { } runId)
                return tiers;

            var asked = gaps.Select(g => g.CustomerId).ToHashSet();
            await foreach (var figure in db.FiguresAsync(runId, cancel))
            {
                if (asked.Contains(figure.CustomerId))
                    tiers[figure.CustomerId] = figure.Tier;
            }

            return tiers;
        }

        private Task<int?> MonthEndBeforeAsync(DateOnly asOf, CancellationToken cancel)
        {
            var before = asOf.MonthEndBefore;
            return asOf.IsMonthEnd
                ? db.ValueRuns.Done().Where(r => r.AsOf == before).LatestFirst().Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel)
                : Task.FromResult<int?>(null);
        }
    }
}
