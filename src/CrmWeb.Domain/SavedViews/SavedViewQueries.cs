using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.SavedViews;

/// <summary>Named questions about saved views (已存视图查询).</summary>
public static class SavedViewQueries
{
    extension(IQueryable<SavedView> views)
    {
        /// <summary>One's own, and those for the teams within reach. What a view shows depends on its reader all the same.</summary>
        public IQueryable<SavedView> VisibleTo(StaffScope staff)
            => views.Where(v => v.StaffId == staff.StaffId || (v.TeamId != null && staff.TeamIds.Contains(v.TeamId.Value)));

        /// <summary>One's own; a manager puts those of the teams in order too.</summary>
        public IQueryable<SavedView> EditableBy(StaffScope staff)
            => staff.Is(StaffRole.Manager) || staff.Is(StaffRole.Administrator)
                ? views.VisibleTo(staff)
                : views.Where(v => v.StaffId == staff.StaffId);

        public IQueryable<SavedView> ByTitle() => views.OrderBy(v => v.Title).ThenBy(v => v.Id);
    }
}
