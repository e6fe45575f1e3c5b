using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Customers;

/// <summary>Named questions about contacts (联系人查询).</summary>
public static class ContactQueries
{
    extension(IQueryable<Contact> contacts)
    {
        public IQueryable<Contact> VisibleTo(StaffScope staff) => contacts.Within(staff.Reads, staff);

        public IQueryable<Contact> EditableBy(StaffScope staff) => contacts.Within(staff.Serves, staff);

        public IQueryable<Contact> Current() => contacts.Where(c => c.ArchivedAt == null);

        private IQueryable<Contact> Within(Reach reach, StaffScope staff) => contacts.Within(reach, staff, c => c.Customer.TeamId, c => c.Customer.OwnerId);
    }
}
