using CrmWeb.Data.Identity;
using CrmWeb.Domain.CustomerPreferences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.CustomerPreferences;

internal sealed class PreferenceMapping : IEntityTypeConfiguration<CustomerPreference>
{
    public void Configure(EntityTypeBuilder<CustomerPreference> builder)
    {
        builder.Property(p => p.What).HasMaxLength(CustomerPreference.WhatLength);
        builder.Property(p => p.Value).HasMaxLength(CustomerPreference.ValueLength);
        builder.Property(p => p.Source).HasMaxLength(CustomerPreference.SourceLength);
        builder.HasOne(p => p.Customer).WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Contact).WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.FormId).IsUnique();
    }
}
