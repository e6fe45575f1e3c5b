using CrmWeb.Data.Identity;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value.BackTests;

internal sealed class BackTestRunMapping : IEntityTypeConfiguration<BackTestRun>
{
    public void Configure(EntityTypeBuilder<BackTestRun> builder)
    {
        builder.Property(t => t.Error).HasMaxLength(BackTestRun.ErrorLength);
        builder.Property(t => t.Worker).HasMaxLength(BackTestRun.WorkerLength);
        builder.Property(t => t.Fits).HasMaxLength(BackTestRun.FitsLength);
        builder.HasIndex(t => t.ScheduledFor).IsUnique();
        builder.HasIndex(t => t.FormId).IsUnique();
        builder.HasIndex(t => new { t.Status, t.Until });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(t => t.Scores, scores =>
        {
            scores.ToTable("BackTestScores").WithOwner().HasForeignKey("BackTestId");
            scores.HasKey("BackTestId", nameof(BackTestScore.Method));
            scores.Property(s => s.Deciles).HasMaxLength(BackTestScore.DecilesLength);
        });
    }
}
