using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>Named questions about scenarios (情景查询).</summary>
public static class ScenarioQueries
{
    extension(IQueryable<ValueScenario> scenarios)
    {
        /// <summary>One's own, for they hold sums over one's own customers; all of them where one sees the whole company's value.</summary>
        public IQueryable<ValueScenario> VisibleTo(StaffScope staff) => staff.SeesValue switch
        {
            Reach.Company => scenarios,
            Reach.None => scenarios.Where(s => false),
            _ => scenarios.Where(s => s.AuthorId == staff.StaffId),
        };

        /// <summary>Deleted by their author or an administrator.</summary>
        public IQueryable<ValueScenario> DeletableBy(StaffScope staff)
            => staff.Is(StaffRole.Administrator) ? scenarios : scenarios.Where(s => s.AuthorId == staff.StaffId);

        public IQueryable<ValueScenario> LatestFirst() => scenarios.OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id);
    }
}
