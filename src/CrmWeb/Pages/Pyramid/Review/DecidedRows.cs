using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>One decided item (已复核项).</summary>
public sealed record DecidedRow(
    int Id, int CustomerId, string Customer, PyramidTier? From, PyramidTier To, TierReviewState State, PyramidTier? SetTo, DateTime? At, string? By, string Reason, DateOnly? Until)
{
    /// <summary>It can be taken back still.</summary>
    public bool MayUndo { get; init; }

    /// <summary>An override that still keeps the tier.</summary>
    public bool MayEnd { get; init; }

    /// <summary>When the decision was taken back, and by whom; none where it stands.</summary>
    public DateTime? TakenBackAt { get; init; }
    public string? TakenBackBy { get; init; }

    /// <summary>What was decided, of a decision taken back as well.</summary>
    public TierReviewState Decision => State != TierReviewState.TakenBack ? State
        : SetTo is not null ? TierReviewState.Overridden
        : Until is not null ? TierReviewState.Held : TierReviewState.Accepted;
}

/// <summary>Reads what was decided (复核记录的读取), the latest first, by persons and by time.</summary>
internal sealed class DecidedRows(CrmDbContext db, StaffScope staff, DateOnly today, DateTime now)
{
    /// <param name="before">The number of the item that the page begins after.</param>
    public async Task<IReadOnlyList<DecidedRow>> ReadAsync(bool byPersons, int? before, int most, CancellationToken cancel)
    {
        var decided = db.TierReviews.Where(r => !byPersons || r.DecidedBy != null);
        return await RowsAsync(decided.LatestFirst().After(await PlaceAsync(before, cancel)), most, cancel);
    }

    /// <summary>All that was decided about one customer.</summary>
    public Task<List<DecidedRow>> OfAsync(int customerId, int most, CancellationToken cancel)
        => RowsAsync(db.TierReviews.Where(r => r.CustomerId == customerId).LatestFirst(), most, cancel);

    private Task<List<DecidedRow>> RowsAsync(IQueryable<TierReview> reviews, int most, CancellationToken cancel)
    {
        var mayDecide = staff.ReviewsTiers != Reach.None;
        var undoable = db.TierReviews.Undoable(db.TierReviews, now).Select(r => r.Id);
        return reviews.AsNoTracking().VisibleTo(staff).Decided().Take(most)
            .Select(r => new DecidedRow(
                r.Id, r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class), r.From, r.To, r.State, r.SetTo, r.DecidedAt,
                db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(), staff.Sees(r.Reason), r.Until)
            {
                MayUndo = mayDecide && undoable.Contains(r.Id),
                MayEnd = mayDecide && r.State == TierReviewState.Overridden && r.Until >= today,
                TakenBackAt = r.TakenBackAt,
                TakenBackBy = db.Users.Where(u => u.Id == r.TakenBackBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);
    }

    private async Task<(DateTime? At, int Id)?> PlaceAsync(int? before, CancellationToken cancel)
        => before is null ? null : await db.TierReviews.VisibleTo(staff).Where(r => r.Id == before)
            .Select(r => new { r.DecidedAt, r.Id }).SingleOrDefaultAsync(cancel) is { } place ? (place.DecidedAt, place.Id) : null;
}
