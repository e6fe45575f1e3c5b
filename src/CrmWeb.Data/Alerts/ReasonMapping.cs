using CrmWeb.Data.Identity;
using CrmWeb.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Alerts;

internal sealed class ReasonMapping : IEntityTypeConfiguration<ReasonGrant>, IEntityTypeConfiguration<ReasonLook>
{
    public void Configure(EntityTypeBuilder<ReasonGrant> builder)
    {
        builder.Property(g => g.Why).HasMaxLength(ReasonGrant.WhyLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.GrantedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => g.FormId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReasonLook> builder)
    {
        builder.Property(l => l.Note).HasMaxLength(ReasonLook.NoteLength);
        builder.HasOne(l => l.Alert).WithMany().HasForeignKey(l => l.AlertId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
