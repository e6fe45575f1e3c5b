using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lifecycle;

namespace CrmWeb.Domain.Value;

/// <summary>Named questions about runs and their figures (价值查询).</summary>
public static class ValueQueries
{
    extension(IQueryable<ValueRun> runs)
    {
        /// <summary>Runs are seen by all who see value; their totals only by those who see the whole company's.</summary>
        public IQueryable<ValueRun> VisibleTo(StaffScope staff) => runs.Where(r => staff.SeesValue != Reach.None);

        /// <summary>Finished runs whose figures pages show; those that only reproduce the past are left out.</summary>
        public IQueryable<ValueRun> Done() => runs.Where(r => r.Status == RunStatus.Done && r.EnteredBefore == null);

        public IQueryable<ValueRun> Open() => runs.Where(r => r.Status == RunStatus.Queued || r.Status == RunStatus.Running);

        /// <summary>The run finished last first: the one that pages show.</summary>
        public IQueryable<ValueRun> LatestFirst() => runs.OrderByDescending(r => r.FinishedAt).ThenByDescending(r => r.Id);

        /// <summary>The latest as-of day first; of one day's runs the one finished last.</summary>
        public IQueryable<ValueRun> LatestDayFirst()
            => runs.OrderByDescending(r => r.AsOf).ThenByDescending(r => r.FinishedAt).ThenByDescending(r => r.Id);

        /// <summary>Of each as-of day the run finished last: it alone counts where days are compared.</summary>
        public IQueryable<ValueRun> LastOfTheirDay(IQueryable<ValueRun> all) => runs.Where(r => !all.Any(o =>
            o.Status == RunStatus.Done && o.EnteredBefore == null && o.AsOf == r.AsOf && (o.FinishedAt > r.FinishedAt || (o.FinishedAt == r.FinishedAt && o.Id > r.Id))));
    }

    extension(IQueryable<ValueFigure> figures)
    {
        public IQueryable<ValueFigure> VisibleTo(StaffScope staff) => figures.Within(staff.SeesValue, staff, f => f.Customer.TeamId, f => f.Customer.OwnerId);

        public IQueryable<ValueFigure> Of(int runId) => figures.Where(f => f.RunId == runId);

        /// <summary>Counted in customer equity: all but the archived and the account of unnamed buyers.</summary>
        public IQueryable<ValueFigure> Counted()
            => figures.Where(f => f.NotRanked == null || (f.NotRanked != NotRankedReason.Archived && f.NotRanked != NotRankedReason.CatchAll));
    }

    extension(IQueryable<TierChange> changes)
    {
        public IQueryable<TierChange> VisibleTo(StaffScope staff) => changes.Within(staff.Reads, staff, c => c.Customer.TeamId, c => c.Customer.OwnerId);
    }

    extension(IQueryable<StageChange> changes)
    {
        public IQueryable<StageChange> VisibleTo(StaffScope staff) => changes.Within(staff.Reads, staff, c => c.Customer.TeamId, c => c.Customer.OwnerId);
    }
}
