using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Value.Review;

/// <summary>Named questions about the tier review (等级复核查询).</summary>
public static class TierReviewQueries
{
    extension(IQueryable<TierReview> reviews)
    {
        public IQueryable<TierReview> VisibleTo(StaffScope staff) => reviews.Where(r => r.Customer.MergedIntoId == null).Within(staff.SeesValue, staff, r => r.Customer.TeamId, r => r.Customer.OwnerId);

        /// <summary>Those whose customers' tiers this person decides.</summary>
        public IQueryable<TierReview> DecidableBy(StaffScope staff) => reviews.Where(r => r.Customer.MergedIntoId == null).Within(staff.ReviewsTiers, staff, r => r.Customer.TeamId, r => r.Customer.OwnerId);

        public IQueryable<TierReview> Open() => reviews.Where(r => r.State == TierReviewState.Open);

        public IQueryable<TierReview> Decided() => reviews.Where(r => r.State != TierReviewState.Open);

        /// <summary>Those whose decision a person can take back: it is not old, the customer still stands as decided, and nothing newer was proposed.</summary>
        /// <param name="all">Items of all customers.</param>
        public IQueryable<TierReview> Undoable(IQueryable<TierReview> all, DateTime now) => reviews.Where(r =>
            r.DecidedBy != null && r.State != TierReviewState.TakenBack && r.DecidedAt >= now.AddDays(-TierReview.UndoDays) && !all.Any(newer => newer.CustomerId == r.CustomerId && newer.Id > r.Id)
            && r.Customer.Standing.Tier == (r.State == TierReviewState.Accepted ? r.To : r.State == TierReviewState.Overridden ? r.SetTo : r.From));

        public IQueryable<TierReview> LatestFirst() => reviews.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id);

        /// <summary>Those that come after a place in the order of <c>LatestFirst</c>; all where there is none.</summary>
        public IQueryable<TierReview> After((DateTime? At, int Id)? place) => place is { } p
            ? reviews.Where(r => r.DecidedAt < p.At || (r.DecidedAt == p.At && r.Id < p.Id)) : reviews;

        /// <summary>Promotions or demotions only; both where none is asked for.</summary>
        public IQueryable<TierReview> Of(bool? promotions) => promotions is { } up ? reviews.Where(r => r.IsPromotion == up) : reviews;

        /// <summary>Exceptions first: who would leave gold, then who jumps over a tier, then the greatest value.</summary>
        public IQueryable<TierReview> ExceptionsFirst()
            => reviews.OrderByDescending(r => r.From == PyramidTier.Gold && !r.IsPromotion)
                .ThenByDescending(r => (r.From == PyramidTier.Silver && r.To == PyramidTier.Iron)
                    || (r.From == PyramidTier.Copper && r.To == PyramidTier.Gold)
                    || (r.From == PyramidTier.Iron && (r.To == PyramidTier.Gold || r.To == PyramidTier.Silver)))
                .ThenByDescending(r => r.Customer.Standing.Clv).ThenBy(r => r.Id);
    }
}
