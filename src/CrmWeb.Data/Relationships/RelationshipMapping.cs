using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Relationships;

internal sealed class RelationshipMapping : IEntityTypeConfiguration<RelationshipReading>, IEntityTypeConfiguration<RelationshipSegment>
{
    public void Configure(EntityTypeBuilder<RelationshipReading> builder)
    {
        builder.HasKey(r => r.CustomerId);
        builder.Property(r => r.CustomerId).ValueGeneratedNever();
        builder.Property(r => r.ProductGroup).HasMaxLength(Product.GroupLength);
        builder.HasIndex(r => r.Lived);
        builder.HasOne<Customer>().WithOne().HasForeignKey<RelationshipReading>(r => r.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RelationshipSegment> builder)
    {
        builder.Property(s => s.ProductGroup).HasMaxLength(Product.GroupLength);
        builder.HasIndex(s => new { s.Class, s.ProductGroup }).IsUnique();
    }
}
