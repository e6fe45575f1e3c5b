using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Customers;

/// <summary>Named questions about customers (客户查询).</summary>
public static class CustomerQueries
{
    extension(IQueryable<Customer> customers)
    {
        public IQueryable<Customer> VisibleTo(StaffScope staff) => customers.Within(staff.Reads, staff);

        public IQueryable<Customer> EditableBy(StaffScope staff) => customers.Within(staff.Writes, staff);

        /// <summary>Customers whose contacts, interactions, complaints and care this person may change.</summary>
        public IQueryable<Customer> ServedBy(StaffScope staff) => customers.Within(staff.Serves, staff);

        /// <summary>Customers whose value in money this person may see.</summary>
        public IQueryable<Customer> ValuedFor(StaffScope staff) => customers.Within(staff.SeesValue, staff);

        public IQueryable<Customer> Current() => customers.Where(c => c.ArchivedAt == null);

        /// <summary>Customers that this person may merge with others, and part again.</summary>
        public IQueryable<Customer> MergeableBy(StaffScope staff) => customers.Within(staff.Merges, staff);

        /// <summary>Customers that this person may change together with others.</summary>
        public IQueryable<Customer> ChangedInBulkBy(StaffScope staff) => customers.Within(staff.ChangesMany, staff);

        /// <summary>Those that were merged into others and only lead there.</summary>
        public IQueryable<Customer> Merged() => customers.Where(c => c.MergedIntoId != null);

        // Whoever was merged away is not found any more: by no list, no search, no form and no right.
        private IQueryable<Customer> Within(Reach reach, StaffScope staff)
            => customers.Where(c => c.MergedIntoId == null).Within(reach, staff, c => c.TeamId, c => c.OwnerId);
    }
}
