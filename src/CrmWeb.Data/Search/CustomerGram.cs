using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Search;

/// <summary>One gram (词元) of a customer's search text; see <see cref="Domain.Search.Gram"/>.</summary>
internal sealed class CustomerGram
{
    private CustomerGram() { } // EF Core

    public CustomerGram(long gram, int customerId) => (Gram, CustomerId) = (gram, customerId);

    public long Gram { get; private set; }
    public int CustomerId { get; private set; }
}

internal sealed class CustomerGramMapping : IEntityTypeConfiguration<CustomerGram>
{
    public const string Table = "CustomerGrams";

    public void Configure(EntityTypeBuilder<CustomerGram> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(g => new { g.Gram, g.CustomerId });
        builder.HasOne<Customer>().WithMany().HasForeignKey(g => g.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
