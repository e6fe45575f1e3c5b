using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Carries the figures of a run over to the customers (客户现状的更新), in plain SQL that every engine reads.</summary>
internal static class StandingSql
{
    extension(CrmDbContext db)
    {
        /// <summary>Dates every change of the stage in effect; a first standing is the baseline and no change.</summary>
        public async Task WriteStageChangesAsync(int runId, DateOnly asOf, DateTime at, CancellationToken cancel)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO StageChanges (CustomerId, RunId, FromStage, ToStage, AsOf, ChangedAt, Reason)
                SELECT c.Id, f.RunId, c.Stage, f.Stage, {asOf}, {at}, ''
                FROM Customers c INNER JOIN ValueFigures f ON f.CustomerId = c.Id
                WHERE f.RunId = {runId} AND c.StandingAsOf <= {asOf} AND c.Stage <> f.Stage
                """,
                cancel);
        }

        /// <summary>
        /// The run finished last is what pages show; a run as of an earlier day changes no tier and no stage in effect,
        /// but gives a tier to customers that have none, and both to those never valued before. All other tiers are for
        /// <see cref="Review.TierReviewStep"/>, which comes before.
        /// </summary>
        public async Task WriteStandingAsync(int runId, DateOnly asOf, CancellationToken cancel)
        {
            // One pass over the customers: each row is wide, and a million of them are most of a night's writing.
            await db.WithoutIndexesOnAsync("Customers", nameof(Customer.Clv), () => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE Customers SET Clv = f.Clv, Rank = f.Rank, ComputedTier = f.Tier, PurchaseDays = f.PurchaseDays,
                  FirstPurchaseOn = f.FirstPurchaseOn, LastPurchaseOn = f.LastPurchaseOn,
                  Stage = CASE WHEN Customers.StandingAsOf > {asOf} THEN Customers.Stage ELSE f.Stage END,
                  StandingAsOf = CASE WHEN Customers.StandingAsOf > {asOf} THEN Customers.StandingAsOf ELSE {asOf} END,
                  Tier = CASE WHEN Customers.StandingAsOf IS NULL OR (Customers.StandingAsOf > {asOf} AND Customers.Tier IS NULL) THEN f.Tier ELSE Customers.Tier END,
                  FormerTier = CASE WHEN Customers.StandingAsOf > {asOf} AND Customers.Tier IS NULL AND f.Tier IS NOT NULL THEN NULL ELSE Customers.FormerTier END
                FROM ValueFigures f WHERE f.RunId = {runId} AND f.CustomerId = Customers.Id
                """,
                cancel), cancel);
        }
    }
}
