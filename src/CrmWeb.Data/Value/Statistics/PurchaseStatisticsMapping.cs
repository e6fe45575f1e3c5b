using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value.Statistics;

internal sealed class PurchaseStatisticsMapping : IEntityTypeConfiguration<PurchaseStatistics>
{
    public void Configure(EntityTypeBuilder<PurchaseStatistics> builder)
    {
        builder.HasKey(s => s.CustomerId);
        builder.Property(s => s.CustomerId).ValueGeneratedNever();
        builder.HasOne<Customer>().WithOne().HasForeignKey<PurchaseStatistics>(s => s.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
