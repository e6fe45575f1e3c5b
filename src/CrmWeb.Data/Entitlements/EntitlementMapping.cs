using CrmWeb.Data.Identity;
using CrmWeb.Domain.Entitlements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Entitlements;

internal sealed class EntitlementMapping : IEntityTypeConfiguration<Entitlement>, IEntityTypeConfiguration<EntitlementUse>
{
    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.Property(e => e.What).HasMaxLength(Entitlement.WhatLength);
        builder.HasOne(e => e.Customer).WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Uses).WithOne().HasForeignKey(u => u.EntitlementId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Uses).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(e => e.FormId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EntitlementUse> builder)
    {
        builder.Property(u => u.Note).HasMaxLength(EntitlementUse.NoteLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(u => u.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(u => u.FormId).IsUnique();
    }
}
