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
        builder.Property(e => e.Conditions).HasMaxLength(DataExport.ConditionsLength);
        builder.Property(e => e.Words).HasMaxLength(DataExport.WordsLength);
        builder.Property(e => e.Columns).HasMaxLength(DataExport.ColumnsLength);
        builder.Property(e => e.Language).HasMaxLength(DataExport.LanguageLength);
        builder.Property(e => e.Worker).HasMaxLength(DataExport.WorkerLength);
        builder.Property(e => e.Error).HasMaxLength(DataExport.ErrorLength);
        builder.Property(e => e.Status).HasDefaultValue(ExportStatus.Direct); // exports from before there were others
        builder.HasIndex(e => e.Status);
        builder.HasIndex(e => e.FormId).IsUnique();
        builder.HasIndex(e => e.ExportedAt);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.ExportedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
