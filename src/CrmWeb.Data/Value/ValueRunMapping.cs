using CrmWeb.Data.Identity;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value;

internal sealed class ValueRunMapping : IEntityTypeConfiguration<ValueRun>
{
    public void Configure(EntityTypeBuilder<ValueRun> builder)
    {
        builder.Property(r => r.Error).HasMaxLength(ValueRun.ErrorLength);
        builder.Property(r => r.Worker).HasMaxLength(ValueRun.WorkerLength);
        builder.Property(r => r.Settings).HasMaxLength(ValueRun.SettingsLength);
        builder.Property(r => r.SettingsEntered).HasMaxLength(ValueRun.SettingsLength);
        builder.Property(r => r.CodeVersion).HasMaxLength(ValueRun.CodeVersionLength);
        builder.Property(r => r.Models).HasMaxLength(ValueRun.ModelsLength);
        builder.Property(r => r.Contracts).HasMaxLength(ValueRun.ContractsLength);
        builder.Property(r => r.DiscountRate).HasPrecision(9, 6);
        builder.Property(r => r.UsualMargin).HasPrecision(9, 6);
        builder.HasIndex(r => r.ScheduledFor).IsUnique();
        builder.HasIndex(r => r.FormId).IsUnique();
        builder.HasIndex(r => new { r.Status, r.FinishedAt });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(r => r.Tiers, tiers =>
        {
            tiers.ToTable("ValueRunTiers").WithOwner().HasForeignKey("RunId");
            tiers.HasKey("RunId", nameof(RunTier.Tier));
        });
        // Two tables beside one row would be read as their product.
        builder.OwnsMany(r => r.Churn, churn => churn.ToJson());
    }
}
