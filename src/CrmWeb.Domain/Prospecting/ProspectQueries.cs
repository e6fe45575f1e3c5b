using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Prospecting;

/// <summary>Named questions about prospects (线索查询): customers who have not bought yet.</summary>
public static class ProspectQueries
{
    extension(IQueryable<Customer> customers)
    {
        public IQueryable<Customer> Prospects() => customers.Current().Where(c => c.Standing.Stage == LifecycleStage.Prospect && !c.IsCatchAll && c.ClosedOn == null);
    }

    extension(IQueryable<Qualification> qualifications)
    {
        public IQueryable<Qualification> VisibleTo(StaffScope staff) => qualifications.Within(staff.Reads, staff, q => q.Customer.TeamId, q => q.Customer.OwnerId);
    }
}
