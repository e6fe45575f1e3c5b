using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Purchases;

internal sealed class PurchaseMapping : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.Property(p => p.Currency).HasMaxLength(Purchase.CurrencyLength);
        builder.Property(p => p.OrderNumber).HasMaxLength(Purchase.OrderNumberLength);
        builder.HasIndex(p => new { p.CustomerId, p.Date });
        builder.HasIndex(p => p.ImportId);
        builder.HasIndex(p => p.FormId).IsUnique();
        builder.HasOne(p => p.Customer).WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Product).WithMany().HasForeignKey(p => p.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
