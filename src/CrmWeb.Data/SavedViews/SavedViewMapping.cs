using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.SavedViews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.SavedViews;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<DefaultView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Title).HasMaxLength(SavedView.NameLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
        builder.HasIndex(v => v.FormId).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => v.TeamId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DefaultView> builder)
    {
        builder.ToTable("DefaultViews");
        builder.HasKey(d => d.StaffId);
        builder.Property(d => d.StaffId).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SavedView>().WithMany().HasForeignKey(d => d.ViewId).OnDelete(DeleteBehavior.Cascade);
    }
}
