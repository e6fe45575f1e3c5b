using CrmWeb.Data.Identity;
using CrmWeb.Domain.Care;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Care;

internal sealed class CareTaskMapping : IEntityTypeConfiguration<CareTask>
{
    public void Configure(EntityTypeBuilder<CareTask> builder)
    {
        builder.Property(t => t.PeriodKey).HasMaxLength(CareTask.PeriodKeyLength).IsUnicode(false);
        builder.Property(t => t.Title).HasMaxLength(CareTask.TitleLength);
        builder.Property(t => t.Script).HasMaxLength(CareTask.ScriptLength);
        builder.Property(t => t.Outcome).HasMaxLength(CareTask.OutcomeLength);
        builder.Property(t => t.SnoozeReason).HasMaxLength(CareTask.SnoozeReasonLength);
        builder.HasIndex(t => new { t.CustomerId, t.Reason, t.PeriodKey }).IsUnique();
        builder.HasIndex(t => t.FormId).IsUnique();
        builder.HasIndex(t => new { t.DoneAt, t.WorkOn });
        builder.HasIndex(t => new { t.DoneAt, t.Reason, t.DueOn }); // broken cadences and birthdays, among all that is open
        builder.HasIndex(t => new { t.OwnerId, t.DoneAt, t.WorkOn });
        builder.HasIndex(t => new { t.CustomerId, t.WorkOn, t.OwnerId }).HasFilter($"{nameof(CareTask.DoneAt)} IS NULL"); // what is open with a team's customers
        // Contacts go with their customer as well; SQL Server allows one of the two paths.
        builder.HasOne(t => t.Customer).WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(t => t.Contact).WithMany().HasForeignKey(t => t.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Checks).WithOne().HasForeignKey(c => c.CareTaskId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CareCheckMapping : IEntityTypeConfiguration<CareCheck>
{
    public void Configure(EntityTypeBuilder<CareCheck> builder) => builder.ToTable("CareChecks");
}
