using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Occasions;

/// <summary>Named questions about occasions (重要日期查询).</summary>
public static class OccasionQueries
{
    extension(IQueryable<Occasion> occasions)
    {
        public IQueryable<Occasion> VisibleTo(StaffScope staff) => occasions.Within(staff.Reads, staff, o => o.Customer.TeamId, o => o.Customer.OwnerId);

        public IQueryable<Occasion> EditableBy(StaffScope staff) => occasions.Within(staff.Serves, staff, o => o.Customer.TeamId, o => o.Customer.OwnerId);

        public IQueryable<Occasion> Current() => occasions.Where(o => o.ArchivedAt == null);
    }
}
