using CrmWeb.Data.Identity;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value.WhatIf;

internal sealed class ValueScenarioMapping : IEntityTypeConfiguration<ValueScenario>
{
    public void Configure(EntityTypeBuilder<ValueScenario> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(ValueScenario.NameLength);
        builder.Property(s => s.AssumptionsJson).HasMaxLength(ValueScenario.AssumptionsLength);
        builder.Property(s => s.ResultJson).HasMaxLength(ValueScenario.ResultLength);
        builder.HasIndex(s => s.FormId).IsUnique();
        builder.HasOne<ValueRun>().WithMany().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
