using CrmWeb.Data.Identity;
using CrmWeb.Domain.Preparations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Preparations;

internal sealed class PreparationMapping : IEntityTypeConfiguration<Preparation>, IEntityTypeConfiguration<PreparationItem>
{
    public void Configure(EntityTypeBuilder<Preparation> builder)
    {
        builder.HasKey(p => p.InteractionId);
        builder.HasOne(p => p.Interaction).WithOne().HasForeignKey<Preparation>(p => p.InteractionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.InteractionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<PreparationItem> builder)
    {
        builder.Property(i => i.Text).HasMaxLength(PreparationItem.TextLength);
        builder.Property(i => i.Note).HasMaxLength(PreparationItem.NoteLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.NotedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
