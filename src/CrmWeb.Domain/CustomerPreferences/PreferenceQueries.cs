using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.CustomerPreferences;

/// <summary>Named questions about preferences (偏好查询).</summary>
public static class PreferenceQueries
{
    extension(IQueryable<CustomerPreference> preferences)
    {
        public IQueryable<CustomerPreference> VisibleTo(StaffScope staff) => preferences.Within(staff.Reads, staff, p => p.Customer.TeamId, p => p.Customer.OwnerId);

        public IQueryable<CustomerPreference> EditableBy(StaffScope staff) => preferences.Within(staff.Serves, staff, p => p.Customer.TeamId, p => p.Customer.OwnerId);

        public IQueryable<CustomerPreference> Current() => preferences.Where(p => p.ArchivedAt == null);
    }
}
