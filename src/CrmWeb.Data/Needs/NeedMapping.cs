using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<NeedChange>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.Property(n => n.What).HasMaxLength(Need.WhatLength);
        builder.Ignore(n => n.Traits);
        builder.HasIndex(n => n.FormId).IsUnique();
        builder.HasOne(n => n.Customer).WithMany().HasForeignKey(n => n.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Interaction>().WithMany().HasForeignKey(n => n.InteractionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(n => n.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Changes).WithOne().HasForeignKey(c => c.NeedId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NeedChange> builder)
    {
        builder.ToTable("NeedChanges");
        builder.Property(c => c.What).HasMaxLength(Need.WhatLength);
        builder.Property(c => c.Note).HasMaxLength(NeedChange.NoteLength);
    }
}
