using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Purchases;

/// <summary>Named questions about purchases (购买查询).</summary>
public static class PurchaseQueries
{
    extension(IQueryable<Purchase> purchases)
    {
        public IQueryable<Purchase> VisibleTo(StaffScope staff) => purchases.Within(staff.Reads, staff, p => p.Customer.TeamId, p => p.Customer.OwnerId);

        /// <summary>Purchases that stand: not withdrawn by an edit or an undone import.</summary>
        public IQueryable<Purchase> Standing() => purchases.Where(p => p.WithdrawnAt == null);
    }
}
