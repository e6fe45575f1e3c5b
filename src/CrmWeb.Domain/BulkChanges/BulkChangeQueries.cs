using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.BulkChanges;

/// <summary>Named questions about changes of many (批量操作查询).</summary>
public static class BulkChangeQueries
{
    extension(IQueryable<BulkChange> changes)
    {
        /// <summary>One's own; an administrator's all.</summary>
        public IQueryable<BulkChange> VisibleTo(StaffScope staff)
            => staff.Is(StaffRole.Administrator) ? changes : changes.Where(c => c.QueuedBy == staff.StaffId);

        public IQueryable<BulkChange> Waiting()
            => changes.Where(c => c.Status == BulkStatus.Queued || c.Status == BulkStatus.Working || c.Status == BulkStatus.Undoing);
    }
}
