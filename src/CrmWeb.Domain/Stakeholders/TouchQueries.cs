using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>Named questions about touches (接触查询).</summary>
public static class TouchQueries
{
    extension(IQueryable<StakeholderTouch> touches)
    {
        public IQueryable<StakeholderTouch> VisibleTo(StaffScope staff)
            => touches.Within(staff.Reads, staff, t => t.Stakeholder.TeamId, t => t.Stakeholder.OwnerId);

        public IQueryable<StakeholderTouch> LatestFirst() => touches.OrderByDescending(t => t.HappenedOn).ThenByDescending(t => t.Id);
    }
}
