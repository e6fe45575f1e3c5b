using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.LogTemplates;

/// <summary>Named questions about templates (互动模板查询).</summary>
public static class LogTemplateQueries
{
    extension(IQueryable<LogTemplate> templates)
    {
        /// <summary>One's own, and those for the teams within reach.</summary>
        public IQueryable<LogTemplate> VisibleTo(StaffScope staff)
            => templates.Where(t => t.StaffId == staff.StaffId || (t.TeamId != null && staff.TeamIds.Contains(t.TeamId.Value)));

        /// <summary>One's own; a manager puts those of the teams in order too.</summary>
        public IQueryable<LogTemplate> EditableBy(StaffScope staff)
            => staff.Is(StaffRole.Manager) || staff.Is(StaffRole.Administrator) ? templates.VisibleTo(staff) : templates.Where(t => t.StaffId == staff.StaffId);

        public IQueryable<LogTemplate> ByName() => templates.OrderBy(t => t.Name).ThenBy(t => t.Id);
    }
}
