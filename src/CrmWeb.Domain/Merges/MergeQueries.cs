using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Merges;

/// <summary>Named questions about merges (合并查询).</summary>
public static class MergeQueries
{
    extension(IQueryable<CustomerMerge> merges)
    {
        /// <summary>Merges of customers both of which this person may change.</summary>
        public IQueryable<CustomerMerge> VisibleTo(StaffScope staff) => merges
            .Within(staff.Merges, staff, m => m.Survivor.TeamId, m => m.Survivor.OwnerId)
            .Within(staff.Merges, staff, m => m.Merged.TeamId, m => m.Merged.OwnerId);

        public IQueryable<CustomerMerge> Standing() => merges.Where(m => m.UndoneAt == null);
    }
}
