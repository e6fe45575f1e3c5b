using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>One open item (待复核项): the move, rank and CLV now.</summary>
public sealed record ReviewRow(
    int Id, int CustomerId, string Customer, PyramidTier? From, PyramidTier To, int? Rank, decimal Clv, DateOnly ProposedOn, bool IsPromotion);

/// <summary>One decided item (已复核项).</summary>
public sealed record DecidedRow(
    int CustomerId, string Customer, PyramidTier? From, PyramidTier To, TierReviewState State, PyramidTier? SetTo, DateTime? At, string? By, string Reason, DateOnly? Until);

/// <summary>What the review page reads, of the customers whose value the reader may see.</summary>
internal sealed class ReviewRows(CrmDbContext db, StaffScope staff)
{
    private const int DecidedShown = 20;

    public Task<List<ReviewRow>> OpenAsync(int most, CancellationToken cancel)
        => db.TierReviews.AsNoTracking().VisibleTo(staff).Open().ExceptionsFirst().Take(most)
            .Select(r => new ReviewRow(
                r.Id, r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class), r.From, r.To, r.Customer.Rank, r.Customer.Clv, r.ProposedOn, r.IsPromotion))
            .ToListAsync(cancel);

    public Task<List<DecidedRow>> DecidedAsync(CancellationToken cancel)
        => db.TierReviews.AsNoTracking().VisibleTo(staff).Where(r => r.State != TierReviewState.Open)
            .OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id).Take(DecidedShown)
            .Select(r => new DecidedRow(
                r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class), r.From, r.To, r.State, r.SetTo, r.DecidedAt,
                db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(), r.Reason, r.Until))
            .ToListAsync(cancel);
}
