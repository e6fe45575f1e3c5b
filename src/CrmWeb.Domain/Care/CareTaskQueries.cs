using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;

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

        /// <summary>Contacts that a cadence asked for before a day (联系中断), also where the task was put off.</summary>
        public IQueryable<CareTask> BrokenCadences(DateOnly today) => tasks.Where(t => t.Reason == CareReason.Contact && t.DueOn < today);

        public IQueryable<CareTask> DueBy(DateOnly day) => tasks.Where(t => t.WorkOn <= day);

        public IQueryable<CareTask> OwnedBy(int staffId) => tasks.Where(t => t.OwnerId == staffId);

        public IQueryable<CareTask> Unassigned() => tasks.Where(t => t.OwnerId == null);

        public IQueryable<CareTask> OfUnownedCustomers() => tasks.Where(t => t.Customer.OwnerId == null);

        /// <summary>Follow-ups as the rule made them: nobody did, put off, reworded or handed over any of them.</summary>
        public IQueryable<CareTask> UntouchedFollowUps() => tasks.Where(t => t.Reason == CareReason.FollowUp && t.DoneAt == null
            && t.WorkOn == t.DueOn && t.SnoozeReason == "" && t.Title == "" && t.Script == "" && t.OwnerId == t.Customer.OwnerId);

        /// <summary>Those behind whose day no purchase stands any more.</summary>
        public IQueryable<CareTask> WithoutPurchase(IQueryable<Purchase> purchases) => tasks.Where(t =>
            !purchases.Any(p => p.CustomerId == t.CustomerId && p.Date == t.OccasionOn && p.WithdrawnAt == null && p.Amount > 0));

        // A task that the survivor of a merge had already stays behind with the customer merged away.
        private IQueryable<CareTask> Within(Reach reach, StaffScope staff) => tasks.Where(t => t.Customer.MergedIntoId == null).Within(reach, staff, t => t.Customer.TeamId, t => t.Customer.OwnerId);
    }
}
