using CrmWeb.Data.Identity;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Imports;

internal sealed class FileImportMapping : IEntityTypeConfiguration<FileImport>
{
    // Each field with the number of its column.
    private const int ColumnsLength = 1000;

    public void Configure(EntityTypeBuilder<FileImport> builder)
    {
        // The table keeps the name of its first kind: another would make every table that refers to it anew.
        builder.ToTable("PurchaseImports");
        builder.Property(i => i.FileName).HasMaxLength(FileImport.FileNameLength);
        builder.Property(i => i.ContentHash).HasMaxLength(FileImport.HashLength).IsUnicode(false);
        builder.Property(i => i.Currency).HasMaxLength(Purchase.CurrencyLength);
        builder.Property(i => i.Error).HasMaxLength(FileImport.ErrorLength);
        builder.Property(i => i.Worker).HasMaxLength(FileImport.WorkerLength);
        builder.ComplexProperty(i => i.Layout, layout =>
        {
            layout.Property(l => l.Columns).HasConversion(map => map.ToString(), text => ColumnMap.Parse(text)).HasMaxLength(ColumnsLength).IsUnicode(false);
            layout.Property(l => l.Sheet).HasMaxLength(FileLayout.SheetLength);
        });
        builder.ComplexProperty(i => i.NewCustomers);
        builder.ComplexProperty(i => i.Matching);
        builder.HasIndex(i => i.Key).IsUnique();
        builder.HasIndex(i => i.FormId).IsUnique();
        builder.HasIndex(i => i.ContentHash);
        builder.HasIndex(i => i.Status);
        Relations(builder);
    }

    private static void Relations(EntityTypeBuilder<FileImport> builder)
    {
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.UploadedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Purchase>().WithOne().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Contact>().WithOne().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Interaction>().WithOne().HasForeignKey(i => i.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Customer>().WithOne().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
