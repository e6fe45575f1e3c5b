using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Care;

/// <summary>Named questions about care tasks (关怀任务查询).</summary>
public static class CareTaskQueries
{
    extension(IQueryable<CareTask> tasks)
    {
        public IQueryable<CareTask> VisibleTo(StaffScope staff) => tasks.Within(staff.Reads, staff);

        public IQueryable<CareTask> EditableBy(StaffScope staff) => tasks.Within(staff.Serves, staff);

        /// <summary>Tasks still to do; those of an archived customer rest with it.</summary>
        public IQueryable<CareTask> Open() => tasks.Where(t => t.DoneAt == null && t.Customer.ArchivedAt == null);

        public IQueryable<CareTask> OverdueOn(DateOnly today) => tasks.Where(t => t.WorkOn < today);

        public IQueryable<CareTask> DueBy(DateOnly day) => tasks.Where(t => t.WorkOn <= day);

        public IQueryable<CareTask> OwnedBy(int staffId) => tasks.Where(t => t.OwnerId == staffId);

        /// <summary>Tasks of the teams within reach, whoever of them does the work.</summary>
        public IQueryable<CareTask> OfTeams(IReadOnlyList<int> teamIds) => tasks.Where(t => teamIds.Contains(t.Customer.TeamId));

        public IQueryable<CareTask> Unassigned() => tasks.Where(t => t.OwnerId == null);

        public IQueryable<CareTask> OfUnownedCustomers() => tasks.Where(t => t.Customer.OwnerId == null);

        /// <summary>Overdue, due today, later; within each by tier in effect, CLV, day.</summary>
        public IQueryable<CareTask> WorkOrder(DateOnly today) => tasks
            .OrderBy(t => t.WorkOn < today ? 0 : t.WorkOn == today ? 1 : 2)
            .ThenBy(t => t.Customer.Tier == PyramidTier.Gold ? 0 : t.Customer.Tier == PyramidTier.Silver ? 1
                : t.Customer.Tier == PyramidTier.Copper ? 2 : t.Customer.Tier == PyramidTier.Iron ? 3 : 4)
            .ThenByDescending(t => t.Customer.Clv)
            .ThenBy(t => t.WorkOn)
            .ThenBy(t => t.Id);

        private IQueryable<CareTask> Within(Reach reach, StaffScope staff) => reach switch
        {
            Reach.Company => tasks,
            Reach.Team => tasks.Where(t => staff.TeamIds.Contains(t.Customer.TeamId) || t.Customer.OwnerId == staff.StaffId),
            Reach.Own => tasks.Where(t => t.Customer.OwnerId == staff.StaffId),
            _ => tasks.Where(t => false),
        };
    }
}
