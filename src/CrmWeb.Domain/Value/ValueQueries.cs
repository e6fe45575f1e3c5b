using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.Figures;

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

    extension(IQueryable<FigureBlock> blocks)
    {
        /// <summary>Blocks are read by whoever sees value; whose figures are shown of them, their readers decide.</summary>
        public IQueryable<FigureBlock> VisibleTo(StaffScope staff) => blocks.Where(_ => staff.SeesValue != Reach.None);

        public IQueryable<FigureBlock> Of(int runId) => blocks.Where(b => b.RunId == runId);

        /// <summary>Of each of these runs the block that the customer would be in.</summary>
        public IQueryable<FigureBlock> Around(int customerId) => blocks
            .Where(b => b.FirstCustomerId == blocks.Where(o => o.RunId == b.RunId && o.FirstCustomerId <= customerId).Max(o => o.FirstCustomerId));
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
