using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>Named questions about stakeholders (利益相关者查询).</summary>
public static class StakeholderQueries
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        public IQueryable<Stakeholder> VisibleTo(StaffScope staff) => stakeholders.Within(staff.Reads, staff);

        public IQueryable<Stakeholder> EditableBy(StaffScope staff) => stakeholders.Within(staff.Writes, staff);

        public IQueryable<Stakeholder> Current() => stakeholders.Where(s => s.ArchivedAt == null);

        private IQueryable<Stakeholder> Within(Reach reach, StaffScope staff) => reach switch
        {
            Reach.Company => stakeholders,
            Reach.Team => stakeholders.Where(s => staff.TeamIds.Contains(s.TeamId) || s.OwnerId == staff.StaffId),
            Reach.Own => stakeholders.Where(s => s.OwnerId == staff.StaffId),
            _ => stakeholders.Where(s => false),
        };
    }
}
