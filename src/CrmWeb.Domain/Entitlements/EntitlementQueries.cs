using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Entitlements;

/// <summary>Named questions about entitlements (权益查询).</summary>
public static class EntitlementQueries
{
    extension(IQueryable<Entitlement> entitlements)
    {
        public IQueryable<Entitlement> VisibleTo(StaffScope staff) => entitlements.Within(staff.Reads, staff, e => e.Customer.TeamId, e => e.Customer.OwnerId);

        public IQueryable<Entitlement> EditableBy(StaffScope staff) => entitlements.Within(staff.Serves, staff, e => e.Customer.TeamId, e => e.Customer.OwnerId);

        public IQueryable<Entitlement> Standing() => entitlements.Where(e => e.WithdrawnAt == null);

        /// <summary>Those that may still be used on the day, the first to end first.</summary>
        public IQueryable<Entitlement> OpenOn(DateOnly day)
            => entitlements.Standing().Where(e => (e.Until == null || e.Until >= day) && e.Uses.Count < e.Times)
                .OrderBy(e => e.Until == null).ThenBy(e => e.Until).ThenBy(e => e.Id);
    }
}
