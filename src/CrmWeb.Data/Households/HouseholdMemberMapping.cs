using CrmWeb.Data.Identity;
using CrmWeb.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Households;

internal sealed class HouseholdMemberMapping : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(HouseholdMember.NameLength);
        builder.Property(m => m.Notes).HasMaxLength(HouseholdMember.NotesLength);
        builder.HasOne(m => m.Customer).WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.FormId).IsUnique();
    }
}
