using CrmWeb.Data.Identity;
using CrmWeb.Domain.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Exports;

internal sealed class DataExportMapping : IEntityTypeConfiguration<DataExport>
{
    public void Configure(EntityTypeBuilder<DataExport> builder)
    {
        builder.Property(e => e.Filter).HasMaxLength(DataExport.FilterLength);
        builder.Property(e => e.Reason).HasMaxLength(DataExport.ReasonLength);
        builder.HasIndex(e => e.FormId).IsUnique();
        builder.HasIndex(e => e.ExportedAt);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.ExportedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
