using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>Named questions about stakeholders (利益相关者查询).</summary>
public static class StakeholderQueries
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        public IQueryable<Stakeholder> VisibleTo(StaffScope staff) => stakeholders.Within(staff.Reads, staff);

        public IQueryable<Stakeholder> EditableBy(StaffScope staff) => stakeholders.Within(staff.Writes, staff);

        /// <summary>Those in use: a customer's own archive mark speaks for its stakeholder.</summary>
        public IQueryable<Stakeholder> Current()
            => stakeholders.Where(s => s.ArchivedAt == null && (s.Customer == null || s.Customer.ArchivedAt == null));

        public IQueryable<Stakeholder> Archived()
            => stakeholders.Where(s => s.ArchivedAt != null || (s.Customer != null && s.Customer.ArchivedAt != null));

        public IQueryable<Stakeholder> InRole(StakeholderRole role) => stakeholders.Where(s => (s.Roles & role) == role);

        /// <summary>By name, from a place on.</summary>
        public IQueryable<Stakeholder> After(string? sortKey, int id)
            => (sortKey is null ? stakeholders : stakeholders.Where(s => string.Compare(s.SortKey, sortKey) >= 0 && (string.Compare(s.SortKey, sortKey) > 0 || s.Id > id)))
                .OrderBy(s => s.SortKey).ThenBy(s => s.Id);

        /// <summary>Those before a place, nearest first.</summary>
        public IQueryable<Stakeholder> Before(string sortKey, int id)
            => stakeholders.Where(s => string.Compare(s.SortKey, sortKey) <= 0 && (string.Compare(s.SortKey, sortKey) < 0 || s.Id < id))
                .OrderByDescending(s => s.SortKey).ThenByDescending(s => s.Id);

        /// <summary>Newest first, from a place on.</summary>
        public IQueryable<Stakeholder> NewestAfter(int? id) => (id is null ? stakeholders : stakeholders.Where(s => s.Id < id)).OrderByDescending(s => s.Id);

        /// <summary>Those newer than a place, nearest first.</summary>
        public IQueryable<Stakeholder> NewestBefore(int id) => stakeholders.Where(s => s.Id > id).OrderBy(s => s.Id);

        // A customer that was merged away is nobody in the circle.
        private IQueryable<Stakeholder> Within(Reach reach, StaffScope staff)
            => stakeholders.Where(s => s.Customer == null || s.Customer.MergedIntoId == null).Within(reach, staff, s => s.TeamId, s => s.OwnerId);
    }
}
