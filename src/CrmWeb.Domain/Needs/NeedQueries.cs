using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Needs;

/// <summary>Named questions about needs (需求查询).</summary>
public static class NeedQueries
{
    extension(IQueryable<Need> needs)
    {
        public IQueryable<Need> VisibleTo(StaffScope staff) => needs.Within(staff.Reads, staff, n => n.Customer.TeamId, n => n.Customer.OwnerId);

        public IQueryable<Need> EditableBy(StaffScope staff) => needs.Within(staff.Serves, staff, n => n.Customer.TeamId, n => n.Customer.OwnerId);

        /// <summary>Those that are neither met nor dropped.</summary>
        public IQueryable<Need> Open() => needs.Where(n => n.Status != NeedStatus.Met && n.Status != NeedStatus.Dropped);

        /// <summary>What is open first, and of it what matters most; names of members would sort by their letters.</summary>
        public IQueryable<Need> MostPressingFirst() => needs
            .OrderBy(n => n.Status == NeedStatus.Met || n.Status == NeedStatus.Dropped ? 1 : 0)
            .ThenBy(n => n.Priority == NeedPriority.High ? 0 : n.Priority == NeedPriority.Normal ? 1 : 2).ThenByDescending(n => n.Id);
    }
}
