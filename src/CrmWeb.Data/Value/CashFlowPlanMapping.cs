using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value;

internal sealed class CashFlowPlanMapping : IEntityTypeConfiguration<CashFlowPlan>
{
    public void Configure(EntityTypeBuilder<CashFlowPlan> builder)
        => builder.HasOne<Customer>().WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Cascade);
}
