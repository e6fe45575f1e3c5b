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
    public DateOnly ProposedOn { get; init; }

    /// <summary>The number of whoever decided; none where time did.</summary>
    public int? ById { get; init; }

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
        var decided = db.TierReviews.VisibleTo(staff).Decided().Where(r => !byPersons || r.DecidedBy != null);
        return await RowsAsync(decided.LatestFirst().After(await PlaceAsync(before, cancel)).Take(most), cancel);
    }

    /// <summary>All that was proposed for one customer, decided or not.</summary>
    public Task<List<DecidedRow>> OfAsync(int customerId, int most, CancellationToken cancel)
        => RowsAsync(db.TierReviews.VisibleTo(staff).Where(r => r.CustomerId == customerId).OrderByDescending(r => r.Id).Take(most), cancel);

    /// <summary>What was decided last, and what was about some customers, with one question.</summary>
    public async Task<(IReadOnlyList<DecidedRow> Last, Dictionary<int, PastDecision> Past)> WithPastAsync(int most, IReadOnlyList<int> customers, CancellationToken cancel)
    {
        var decided = db.TierReviews.VisibleTo(staff).Decided();
        var standing = decided.Where(r => r.State != TierReviewState.TakenBack && customers.Contains(r.CustomerId));
        var wanted = standing.Where(r => !standing.Any(o => o.CustomerId == r.CustomerId && o.Id > r.Id)).Select(r => r.Id)
            .Concat(decided.LatestFirst().Take(most).Select(r => r.Id));
        var rows = await RowsAsync(db.TierReviews.Where(r => wanted.Contains(r.Id)), cancel);
        return (
            [.. rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(most)],
            rows.Where(r => r.State != TierReviewState.TakenBack && customers.Contains(r.CustomerId)).GroupBy(r => r.CustomerId).ToDictionary(g => g.Key, g => PastDecision.Of(g.MaxBy(r => r.Id)!)));
    }

    private Task<List<DecidedRow>> RowsAsync(IQueryable<TierReview> reviews, CancellationToken cancel)
    {
        var mayDecide = staff.ReviewsTiers != Reach.None;
        var undoable = db.TierReviews.Undoable(db.TierReviews, now).Select(r => r.Id);
        return reviews.AsNoTracking()
            .Select(r => new DecidedRow(
                r.Id, r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class), r.From, r.To, r.State, r.SetTo, r.DecidedAt,
                db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(), staff.Sees(r.Reason), r.Until)
            {
                ProposedOn = r.ProposedOn,
                ById = r.DecidedBy,
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
