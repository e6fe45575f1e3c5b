using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.CustomerTags;

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<CustomerTag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Tag.NameLength);
        builder.Property(t => t.Key).HasMaxLength(Tag.NameLength * 2);
        builder.HasIndex(t => t.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CustomerTag> builder)
    {
        builder.HasKey(t => new { t.CustomerId, t.TagId });
        builder.HasIndex(t => new { t.TagId, t.CustomerId });
        builder.HasOne<Customer>().WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}
