using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>Writes what a run made of tiers in effect and of the review (复核结果写入), a statement for all customers at a time.</summary>
internal sealed class TierReviewWriter(CrmDbContext db, int runId, DateOnly asOf, DateTime at)
{
    public async Task WriteAsync(IReadOnlyList<TierChange> changes, IReadOnlyList<TierReview> proposals, ReviewPolicy policy, CancellationToken cancel)
    {
        await db.BulkInsertAsync(changes, cancel);
        await PassAsync(cancel);
        await WithdrawAsync(cancel);
        await HoldAsync(policy, cancel);
        await TakeTiersAsync(cancel);
        await EndOverridesAsync(cancel);
        await db.BulkInsertAsync(proposals, cancel);
    }

    /// <summary>The open items whose move a run made, by time or because the review was turned off.</summary>
    public static IQueryable<TierReview> MovedBy(CrmDbContext db, int runId)
        => db.TierReviews.Open().Where(r => db.TierChanges.Any(c => c.RunId == runId && c.CustomerId == r.CustomerId && c.To == r.To));

    private Task<int> PassAsync(CancellationToken cancel)
        => MovedBy(db, runId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, TierReviewState.Passed).SetProperty(r => r.DecidedAt, at), cancel);

    // The run no longer says so, or the customer stands elsewhere by now.
    private Task<int> WithdrawAsync(CancellationToken cancel)
        => db.TierReviews.Open()
            .Where(r => db.CustomerStandings.Any(s => s.CustomerId == r.CustomerId && (s.Tier != r.From || s.ComputedTier == null || s.ComputedTier != r.To)))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, TierReviewState.Withdrawn).SetProperty(r => r.DecidedAt, at), cancel);

    // Only demotions are left here: promotions of that age have passed.
    private Task<int> HoldAsync(ReviewPolicy policy, CancellationToken cancel)
    {
        var (due, until) = (asOf.AddDays(-policy.Days), (DateOnly?)asOf.AddDays(policy.HoldDays));
        return db.TierReviews.Open().Where(r => !r.IsPromotion && r.ProposedOn <= due)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, TierReviewState.Held)
                .SetProperty(r => r.Until, until).SetProperty(r => r.DecidedAt, at), cancel);
    }

    // Where the run agrees with the override there is nothing to take, but from now on the rule speaks again.
    private Task<int> EndOverridesAsync(CancellationToken cancel)
        => db.CustomerStandings
            .Where(s => s.TierSetUntil < asOf && db.TierReviews.Where(r => r.State == TierReviewState.Overridden && r.Until < asOf).Select(r => r.CustomerId).Contains(s.CustomerId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.TierSetUntil, (DateOnly?)null), cancel);

    private Task<int> TakeTiersAsync(CancellationToken cancel)
        => db.Database.ExecuteSqlAsync(
            $"""
            UPDATE CustomerStandings SET Tier = t.ToTier, TierSetUntil = NULL,
              FormerTier = CASE WHEN t.ToTier IS NULL THEN t.FromTier ELSE NULL END
            FROM TierChanges t WHERE t.RunId = {runId} AND t.CustomerId = CustomerStandings.CustomerId
            """,
            cancel);
}
