using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Customers;

internal sealed class CustomerPointsMapping :
    IEntityTypeConfiguration<CustomerPhone>, IEntityTypeConfiguration<CustomerEmail>, IEntityTypeConfiguration<CustomerAddress>, IEntityTypeConfiguration<CustomerMark>
{
    public void Configure(EntityTypeBuilder<CustomerPhone> builder)
        => builder.ToTable("CustomerPhones").Property(p => p.Number).HasMaxLength(CustomerPhone.NumberLength);

    public void Configure(EntityTypeBuilder<CustomerEmail> builder)
        => builder.ToTable("CustomerEmails").Property(e => e.Address).HasMaxLength(CustomerEmail.AddressLength);

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
