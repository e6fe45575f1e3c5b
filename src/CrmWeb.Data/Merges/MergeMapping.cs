using CrmWeb.Data.Identity;
using CrmWeb.Domain.Merges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Merges;

internal sealed class MergeMapping : IEntityTypeConfiguration<CustomerMerge>, IEntityTypeConfiguration<MovedRow>
{
    public void Configure(EntityTypeBuilder<CustomerMerge> builder)
    {
        builder.Property(m => m.Kept).HasMaxLength(MergeRecord.Length);
        builder.HasIndex(m => m.FormId).IsUnique();
        builder.HasOne(m => m.Survivor).WithMany().HasForeignKey(m => m.SurvivorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Merged).WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.MergedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.UndoneBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MovedRow> builder)
    {
        builder.Property(m => m.Kind).HasMaxLength(MovedRow.KindLength).IsUnicode(false);
        builder.HasIndex(m => m.MovedAt);
        builder.HasIndex(m => new { m.Kind, m.RowId });
        builder.HasOne<CustomerMerge>().WithMany().HasForeignKey(m => m.MergeId).OnDelete(DeleteBehavior.Restrict);
    }
}
