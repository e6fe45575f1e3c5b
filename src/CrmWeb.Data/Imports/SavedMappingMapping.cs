using CrmWeb.Data.Identity;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Imports;

internal sealed class SavedMappingMapping : IEntityTypeConfiguration<SavedMapping>
{
    public void Configure(EntityTypeBuilder<SavedMapping> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(SavedMapping.NameLength);
        builder.Property(m => m.Titles).HasMaxLength(SavedMapping.TitlesLength);
        builder.HasIndex(m => new { m.StaffId, m.Kind, m.Name }).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}
