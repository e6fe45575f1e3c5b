using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Households;

/// <summary>Named questions about households (家庭情况查询).</summary>
public static class HouseholdQueries
{
    extension(IQueryable<HouseholdMember> members)
    {
        public IQueryable<HouseholdMember> VisibleTo(StaffScope staff) => members.Within(staff.Reads, staff, m => m.Customer.TeamId, m => m.Customer.OwnerId);

        public IQueryable<HouseholdMember> EditableBy(StaffScope staff) => members.Within(staff.Serves, staff, m => m.Customer.TeamId, m => m.Customer.OwnerId);

        public IQueryable<HouseholdMember> Current() => members.Where(m => m.ArchivedAt == null);
    }
}
