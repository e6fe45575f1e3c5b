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

/// <summary>A manager's decision about some items of the review (复核决定): taken for those still open, once.</summary>
/// <param name="Tier">The tier set by an override.</param>
/// <param name="Until">Last day of a hold or an override.</param>
public sealed record ReviewDecision(ReviewChoice Choice, IReadOnlyList<int> Items, PyramidTier Tier, DateOnly Until, string Reason)
{
    /// <summary>Items that somebody else decided meanwhile are left alone; how many were decided now is the answer.</summary>
    public async Task<int> TakeAsync(CrmDbContext db, StaffScope staff, Entered entered, DateOnly today, CancellationToken cancel)
    {
        var open = await db.TierReviews.VisibleTo(staff).Open().Where(r => Items.Contains(r.Id)).Include(r => r.Customer).ToListAsync(cancel);
        foreach (var review in open)
        {
            if (Decide(review, entered, today) is { } change)
                db.TierChanges.Add(change);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same form sent twice at once, or two managers at once: the other has decided.
            return 0;
        }

        return open.Count;
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
