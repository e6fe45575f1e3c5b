using CrmWeb.Domain.Opportunities;
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
        // All that statistics are made of: in a ledger that grew day by day, looking every row up in the table takes four times as long.
        builder.HasIndex(p => new { p.CustomerId, p.Date, p.WithdrawnAt, p.Amount, p.Currency, p.MarginRate, p.ProductId, p.OrderNumber })
            .HasDatabaseName("IX_Purchases_OfCustomer");
        // Two pages ask for the day of the last purchase whenever they are opened.
        builder.HasIndex(p => p.Date).HasFilter($"{nameof(Purchase.WithdrawnAt)} IS NULL");
        builder.HasIndex(p => p.ImportId);
        builder.HasIndex(p => p.OpportunityId);
        builder.HasIndex(p => p.FormId).IsUnique();
        builder.HasOne(p => p.Customer).WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(p => p.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Product).WithMany().HasForeignKey(p => p.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
