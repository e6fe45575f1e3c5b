using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Opportunities;

/// <summary>Named questions about opportunities (商机查询).</summary>
public static class OpportunityQueries
{
    extension(IQueryable<Opportunity> opportunities)
    {
        public IQueryable<Opportunity> VisibleTo(StaffScope staff) => opportunities.Within(staff.Reads, staff);

        public IQueryable<Opportunity> EditableBy(StaffScope staff) => opportunities.Within(staff.Writes, staff);

        /// <summary>Those still to be decided; those of an archived customer rest with it.</summary>
        public IQueryable<Opportunity> Open() => opportunities.Where(o => o.ClosedAt == null && o.Customer.ArchivedAt == null);

        public IQueryable<Opportunity> OverdueOn(DateOnly today) => opportunities.Open().Where(o => o.ExpectedOn < today);

        public IQueryable<Opportunity> At(OpportunityStage stage) => opportunities.Where(o => o.Stage == stage);

        public IQueryable<Opportunity> OwnedBy(int staffId) => opportunities.Where(o => o.OwnerId == staffId);

        public IQueryable<Opportunity> OfTeams(IReadOnlyList<int> teamIds) => opportunities.Where(o => teamIds.Contains(o.Customer.TeamId));

        /// <summary>The first to be decided first, so that overdue ones stand on top.</summary>
        public IQueryable<Opportunity> SoonestFirst() => opportunities.OrderBy(o => o.ExpectedOn).ThenBy(o => o.Id);

        public IQueryable<Opportunity> LastClosedFirst() => opportunities.OrderByDescending(o => o.ClosedAt).ThenByDescending(o => o.Id);

        /// <summary>What comes after a row in a list of open ones.</summary>
        public IQueryable<Opportunity> LaterThan(DateOnly expectedOn, int id)
            => opportunities.Where(o => o.ExpectedOn > expectedOn || (o.ExpectedOn == expectedOn && o.Id > id));

        /// <summary>What comes after a row in a list of closed ones.</summary>
        public IQueryable<Opportunity> ClosedBefore(DateTime? closedAt, int id)
            => opportunities.Where(o => o.ClosedAt < closedAt || (o.ClosedAt == closedAt && o.Id < id));

        private IQueryable<Opportunity> Within(Reach reach, StaffScope staff) => opportunities.Within(reach, staff, o => o.Customer.TeamId, o => o.Customer.OwnerId);
    }
}
