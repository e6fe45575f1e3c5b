using CrmWeb.Data.Identity;
using CrmWeb.Domain.Occasions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Occasions;

internal sealed class OccasionMapping : IEntityTypeConfiguration<Occasion>
{
    public void Configure(EntityTypeBuilder<Occasion> builder)
    {
        builder.Property(o => o.Name).HasMaxLength(Occasion.NameLength);
        builder.HasOne(o => o.Customer).WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Contact).WithMany().HasForeignKey(o => o.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(o => o.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.FormId).IsUnique();
    }
}
