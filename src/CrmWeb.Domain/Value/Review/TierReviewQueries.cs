using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Value.Review;

/// <summary>Named questions about the tier review (等级复核查询).</summary>
public static class TierReviewQueries
{
    extension(IQueryable<TierReview> reviews)
    {
        public IQueryable<TierReview> VisibleTo(StaffScope staff) => staff.SeesValue switch
        {
            Reach.Company => reviews,
            Reach.Team => reviews.Where(r => staff.TeamIds.Contains(r.Customer.TeamId) || r.Customer.OwnerId == staff.StaffId),
            Reach.Own => reviews.Where(r => r.Customer.OwnerId == staff.StaffId),
            _ => reviews.Where(r => false),
        };

        public IQueryable<TierReview> Open() => reviews.Where(r => r.State == TierReviewState.Open);

        /// <summary>Exceptions first: demotions of gold, then the greatest value.</summary>
        public IQueryable<TierReview> ExceptionsFirst()
            => reviews.OrderByDescending(r => r.From == PyramidTier.Gold && !r.IsPromotion)
                .ThenByDescending(r => r.Customer.Clv).ThenBy(r => r.Id);
    }
}
