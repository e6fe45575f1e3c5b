using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Carries the figures of a run over to the customers (客户现状的更新): what it says of all, and what follows for stages and tiers in effect.</summary>
internal static class StandingSql
{
    private static readonly string[] Computed =
    [
        nameof(CustomerStanding.Clv), nameof(CustomerStanding.Rank), nameof(CustomerStanding.ComputedTier), nameof(CustomerStanding.ComputedStage),
        nameof(CustomerStanding.PurchaseDays), nameof(CustomerStanding.FirstPurchaseOn), nameof(CustomerStanding.LastPurchaseOn),
    ];

    extension(CrmDbContext db)
    {
        /// <summary>A run gives everybody another value and many another stage or tier; the indexes by value are made once, after all of it.</summary>
        public Task WithoutStandingIndexesAsync(Func<Task> stand, CancellationToken cancel)
            => db.WithoutIndexesOnAsync("CustomerStandings", nameof(CustomerStanding.Clv), stand, cancel);

        /// <summary>The run finished last is what pages show.</summary>
        public Task WriteComputedAsync(IEnumerable<CustomerValue> figures, CancellationToken cancel)
            => db.BulkUpdateAsync(figures.Select(f => new CustomerStanding(f)), Computed, cancel);

        /// <summary>Who is valued for the first time enters the stage and the tier computed; that is the baseline and no change.</summary>
        public Task<int> WriteFirstStandingsAsync(DateOnly asOf, CancellationToken cancel)
            => db.CustomerStandings.Where(s => s.Since == null && s.ComputedStage != null).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Stage, s => s.ComputedStage).SetProperty(s => s.Tier, s => s.ComputedTier).SetProperty(s => s.Since, asOf), cancel);

        /// <summary>Dates every change of the stage in effect, and makes it.</summary>
        public async Task WriteStageChangesAsync(int runId, DateOnly asOf, DateTime at, CancellationToken cancel)
        {
            var last = await db.StageChanges.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO StageChanges (CustomerId, RunId, FromStage, ToStage, AsOf, ChangedAt, Reason)
                SELECT s.CustomerId, {runId}, s.Stage, s.ComputedStage, {asOf}, {at}, ''
                FROM CustomerStandings s WHERE s.Stage <> s.ComputedStage
                """,
                cancel);
            // By what was just dated: looking through all standings once more costs as much as finding them did.
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE CustomerStandings SET Stage = c.ToStage
                FROM StageChanges c WHERE c.Id > {last} AND c.RunId = {runId} AND c.CustomerId = CustomerStandings.CustomerId
                """,
                cancel);
        }

        /// <summary>
        /// A run as of an earlier day than another changes no tier and no stage in effect. Only where nobody ever had a tier, as of a ledger that ended long ago,
        /// it is the baseline for all.
        /// </summary>
        public async Task WriteBaselineAsync(DateOnly asOf, CancellationToken cancel)
        {
            if (await db.CustomerStandings.AnyAsync(s => s.Tier != null, cancel) || await db.TierChanges.AnyAsync(cancel) || await db.TierReviews.AnyAsync(cancel))
                return;

            await db.CustomerStandings.Where(s => s.ComputedTier != null).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Tier, s => s.ComputedTier).SetProperty(s => s.FormerTier, (PyramidTier?)null).SetProperty(s => s.Since, asOf), cancel);
        }
    }
}
