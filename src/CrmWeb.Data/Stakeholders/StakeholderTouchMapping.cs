using CrmWeb.Data.Identity;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Stakeholders;

internal sealed class StakeholderTouchMapping : IEntityTypeConfiguration<StakeholderTouch>
{
    public void Configure(EntityTypeBuilder<StakeholderTouch> builder)
    {
        builder.Property(t => t.Subject).HasMaxLength(Interaction.SubjectLength);
        builder.Property(t => t.Notes).HasMaxLength(Interaction.NotesLength);
        builder.HasOne(t => t.Stakeholder).WithMany().HasForeignKey(t => t.StakeholderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.StakeholderId, t.HappenedOn, t.Id });
        builder.HasIndex(t => new { t.HappenedOn, t.StakeholderId });
        builder.HasIndex(t => t.FormId).IsUnique();
    }
}
