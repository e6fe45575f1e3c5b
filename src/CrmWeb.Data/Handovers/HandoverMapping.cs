using CrmWeb.Data.Identity;
using CrmWeb.Domain.Handovers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.Property(h => h.Note).HasMaxLength(Handover.NoteLength);
        builder.HasIndex(h => h.TaskForm).IsUnique();
        builder.HasIndex(h => new { h.Status, h.DueOn });
        builder.HasIndex(h => new { h.ToId, h.Status, h.DueOn });
        builder.HasIndex(h => new { h.FromId, h.Status, h.DueOn });
        builder.HasOne(h => h.Customer).WithMany().HasForeignKey(h => h.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
