using CrmWeb.Data.Identity;
using CrmWeb.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Campaigns;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignCost>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.Property(k => k.Name).HasMaxLength(Campaign.NameLength);
        builder.Property(k => k.Audience).HasMaxLength(Campaign.AudienceLength);
        builder.Property(k => k.Notes).HasMaxLength(Campaign.NotesLength);
        builder.Ignore(k => k.Traits);
        builder.HasIndex(k => k.FormId).IsUnique();
        builder.HasIndex(k => new { k.StartsOn, k.Id });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(k => k.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(k => k.Costs).WithOne().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CampaignCost> builder)
    {
        builder.ToTable("CampaignCosts");
        builder.Property(c => c.What).HasMaxLength(CampaignCost.WhatLength);
        builder.HasIndex(c => c.FormId).IsUnique();
    }
}
