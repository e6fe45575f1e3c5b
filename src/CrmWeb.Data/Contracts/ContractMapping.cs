using CrmWeb.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Contracts;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.Property(c => c.Number).HasMaxLength(Contract.NumberLength);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Ignore(c => c.Terms);
        builder.HasIndex(c => new { c.CustomerId, c.StartsOn });
        builder.HasIndex(c => c.FormId).IsUnique();
        builder.HasOne(c => c.Customer).WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
