using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Customers;

internal sealed class CustomerPointsMapping :
    IEntityTypeConfiguration<CustomerPhone>, IEntityTypeConfiguration<CustomerEmail>, IEntityTypeConfiguration<CustomerAddress>, IEntityTypeConfiguration<CustomerMark>
{
    public void Configure(EntityTypeBuilder<CustomerPhone> builder)
    {
        builder.ToTable("CustomerPhones");
        builder.Property(p => p.Number).HasMaxLength(CustomerPhone.NumberLength);
        builder.Property(p => p.Key).HasMaxLength(CustomerPhone.NumberLength).IsUnicode(false);
        builder.HasIndex(p => p.Key);
    }

    public void Configure(EntityTypeBuilder<CustomerEmail> builder)
    {
        builder.ToTable("CustomerEmails");
        builder.Property(e => e.Address).HasMaxLength(CustomerEmail.AddressLength);
        builder.Property(e => e.Key).HasMaxLength(CustomerEmail.AddressLength);
        builder.HasIndex(e => e.Key);
    }

    public void Configure(EntityTypeBuilder<CustomerAddress> builder)
    {
        builder.ToTable("CustomerAddresses");
        builder.Property(a => a.Line).HasMaxLength(CustomerAddress.LineLength);
        builder.Property(a => a.City).HasMaxLength(CustomerAddress.PlaceLength);
        builder.Property(a => a.Region).HasMaxLength(CustomerAddress.PlaceLength);
        builder.Property(a => a.PostalCode).HasMaxLength(CustomerAddress.PostalCodeLength);
        builder.Property(a => a.Country).HasMaxLength(CustomerAddress.PlaceLength);
    }

    public void Configure(EntityTypeBuilder<CustomerMark> builder)
    {
        builder.ToTable("CustomerMarks");
        builder.Property(m => m.Detail).HasMaxLength(CustomerMark.DetailLength);
        builder.HasIndex(m => new { m.Kind, m.CustomerId });
    }
}
