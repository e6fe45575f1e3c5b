using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Customers;

internal sealed class CustomerStandingMapping : IEntityTypeConfiguration<CustomerStanding>, IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<CustomerStanding> builder)
    {
        builder.HasKey(s => s.CustomerId);
        builder.Property(s => s.CustomerId).ValueGeneratedNever();
        // Lists of the highest value first, of everybody, of a tier, and of a stage; the key is part of every index by itself.
        builder.HasIndex(s => s.Clv);
        builder.HasIndex(s => new { s.Tier, s.Clv });
        builder.HasIndex(s => new { s.Stage, s.Clv });
        builder.HasIndex(s => new { s.Stage, s.CustomerId }); // prospects, the latest first
        builder.HasIndex(s => s.Since).HasFilter($"{nameof(CustomerStanding.Since)} IS NULL"); // who was never valued, whom every run looks for
    }

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasOne(c => c.Standing).WithOne(s => s.Customer).HasForeignKey<CustomerStanding>(s => s.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Standing).IsRequired().AutoInclude();
    }
}
