using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>What a manager can do with items of the review (复核决定).</summary>
public enum ReviewChoice
{
    Accept,
    Hold,
    Override,
}

/// <summary>What a manager decides about some items of the review (复核决定).</summary>
/// <param name="Tier">The tier set by an override.</param>
/// <param name="Until">Last day of a hold or an override.</param>
public sealed record ReviewDecision(ReviewChoice Choice, PyramidTier Tier, DateOnly Until, string Reason)
{
    private const int Tries = 3;

    /// <summary>Decides those that are still open and within reach, and leaves the others alone; how many were decided is the answer.</summary>
    public async Task<int> TakeAsync(
        CrmDbContext db, Func<IQueryable<TierReview>, IQueryable<TierReview>> chosen, StaffScope staff, Entered entered, DateOnly today, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            var open = await chosen(db.TierReviews.DecidableBy(staff).Open()).Include(r => r.Customer).ToListAsync(cancel);
            db.TierChanges.AddRange(open.Select(r => Decide(r, entered, today)).OfType<TierChange>());
            try
            {
                await db.SaveChangesAsync(cancel);
                return open.Count;
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // The same form sent twice at once, or another manager: what is still open is decided anew.
                db.ChangeTracker.Clear();
            }
        }
    }

    private TierChange? Decide(TierReview review, Entered entered, DateOnly today)
    {
        switch (Choice)
        {
            case ReviewChoice.Accept:
                return review.Accept(entered, today, Reason);
            case ReviewChoice.Override:
                return review.Override(Tier, entered, today, Until, Reason);
            default:
                review.Hold(entered, Until, Reason);
                return null;
        }
    }
}
