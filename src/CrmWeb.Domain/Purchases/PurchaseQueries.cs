using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Purchases;

/// <summary>Named questions about purchases (购买查询).</summary>
public static class PurchaseQueries
{
    extension(IQueryable<Purchase> purchases)
    {
        public IQueryable<Purchase> VisibleTo(StaffScope staff) => staff.Reads switch
        {
            Reach.Company => purchases,
            Reach.Team => purchases.Where(p => staff.TeamIds.Contains(p.Customer.TeamId) || p.Customer.OwnerId == staff.StaffId),
            Reach.Own => purchases.Where(p => p.Customer.OwnerId == staff.StaffId),
            _ => purchases.Where(p => false),
        };

        /// <summary>Purchases that stand: not withdrawn by an edit or an undone import.</summary>
        public IQueryable<Purchase> Standing() => purchases.Where(p => p.WithdrawnAt == null);
    }
}
