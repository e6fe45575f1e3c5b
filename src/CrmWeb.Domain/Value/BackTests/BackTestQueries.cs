using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>Named questions about back-tests (回测查询).</summary>
public static class BackTestQueries
{
    extension(IQueryable<BackTestRun> runs)
    {
        /// <summary>They hold no money and no names, so all who see value see them.</summary>
        public IQueryable<BackTestRun> VisibleTo(StaffScope staff) => runs.Where(r => staff.SeesValue != Reach.None);

        public IQueryable<BackTestRun> Done() => runs.Where(r => r.Status == RunStatus.Done);

        public IQueryable<BackTestRun> Open() => runs.Where(r => r.Status == RunStatus.Queued || r.Status == RunStatus.Running);

        /// <summary>The latest day looked at first; of one day the one asked for last.</summary>
        public IQueryable<BackTestRun> LatestFirst() => runs.OrderByDescending(r => r.Until).ThenByDescending(r => r.Id);
    }

    extension(IEnumerable<BackTestRun> latestFirst)
    {
        /// <summary>Those that may be held against each other: they look as far ahead as the last one, and those of the same days count once.</summary>
        public IEnumerable<BackTestRun> Comparable() => latestFirst.GroupBy(t => t.Days).Take(1).SelectMany(alike => alike).DistinctBy(t => t.Until);
    }
}
