using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Imports;

internal sealed class ImportedChangeMapping : IEntityTypeConfiguration<ImportedChange>
{
    // A customer with its notes, and more numbers and addresses than anybody has.
    private const int FormerLength = 20_000;

    public void Configure(EntityTypeBuilder<ImportedChange> builder)
    {
        builder.Property(c => c.Former).HasMaxLength(FormerLength);
        builder.HasIndex(c => new { c.ImportId, c.Id });
        builder.HasOne<FileImport>().WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
