using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Attachments;

/// <summary>Named questions about attachments (附件查询).</summary>
public static class AttachmentQueries
{
    extension(IQueryable<Attachment> attachments)
    {
        /// <summary>Those of customers within reach; a file cannot be masked, so an auditor sees none.</summary>
        public IQueryable<Attachment> VisibleTo(StaffScope staff)
            => staff.SeesMasked ? attachments.Where(a => false) : attachments.Within(staff.Reads, staff, a => a.Interaction.Customer.TeamId, a => a.Interaction.Customer.OwnerId);

        public IQueryable<Attachment> EditableBy(StaffScope staff)
            => attachments.Within(staff.Serves, staff, a => a.Interaction.Customer.TeamId, a => a.Interaction.Customer.OwnerId);

        public IQueryable<Attachment> Standing() => attachments.Where(a => a.RemovedAt == null);

        public IQueryable<Attachment> RemovedBefore(DateTime at) => attachments.Where(a => a.RemovedAt < at);

        public IQueryable<Attachment> OldestFirst() => attachments.OrderBy(a => a.AddedAt).ThenBy(a => a.Id);
    }
}
