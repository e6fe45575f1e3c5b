using CrmWeb.Data.Identity;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.DevelopmentPlans;

internal sealed class PlanMapping : IEntityTypeConfiguration<DevelopmentPlan>, IEntityTypeConfiguration<PlanChange>
{
    public void Configure(EntityTypeBuilder<DevelopmentPlan> builder)
    {
        builder.Property(p => p.Goal).HasMaxLength(DevelopmentPlan.GoalLength);
        builder.Property(p => p.NextAct).HasMaxLength(DevelopmentPlan.NextActLength);
        builder.Ignore(p => p.Traits);
        builder.HasIndex(p => p.FormId).IsUnique();
        builder.HasOne(p => p.Customer).WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.People).WithMany().UsingEntity(
            "PlanPeople",
            right => right.HasOne(typeof(Contact)).WithMany().HasForeignKey("ContactId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(DevelopmentPlan)).WithMany().HasForeignKey("PlanId").OnDelete(DeleteBehavior.Cascade));
    }

    public void Configure(EntityTypeBuilder<PlanChange> builder)
    {
        builder.ToTable("PlanChanges");
        builder.Property(c => c.Goal).HasMaxLength(DevelopmentPlan.GoalLength);
        builder.Property(c => c.NextAct).HasMaxLength(DevelopmentPlan.NextActLength);
        builder.Property(c => c.Note).HasMaxLength(PlanChange.NoteLength);
    }
}
