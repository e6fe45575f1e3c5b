using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.DevelopmentPlans;

/// <summary>Named questions about development plans (客户发展计划查询).</summary>
public static class PlanQueries
{
    extension(IQueryable<DevelopmentPlan> plans)
    {
        public IQueryable<DevelopmentPlan> VisibleTo(StaffScope staff) => plans.Within(staff.Reads, staff, p => p.Customer.TeamId, p => p.Customer.OwnerId);

        public IQueryable<DevelopmentPlan> EditableBy(StaffScope staff) => plans.Within(staff.Writes, staff, p => p.Customer.TeamId, p => p.Customer.OwnerId);

        public IQueryable<DevelopmentPlan> Open() => plans.Where(p => p.Status == PlanStatus.Open);

        /// <summary>What is open first, and of it what is due first.</summary>
        public IQueryable<DevelopmentPlan> DueFirst() => plans.OrderBy(p => p.Status == PlanStatus.Open ? 0 : 1).ThenBy(p => p.NextOn).ThenBy(p => p.Id);
    }
}
