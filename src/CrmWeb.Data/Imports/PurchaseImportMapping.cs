using CrmWeb.Data.Identity;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Imports;

internal sealed class PurchaseImportMapping : IEntityTypeConfiguration<PurchaseImport>
{
    public void Configure(EntityTypeBuilder<PurchaseImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(PurchaseImport.FileNameLength);
        builder.Property(i => i.ContentHash).HasMaxLength(PurchaseImport.HashLength).IsUnicode(false);
        builder.Property(i => i.Currency).HasMaxLength(Purchase.CurrencyLength);
        builder.Property(i => i.Error).HasMaxLength(PurchaseImport.ErrorLength);
        builder.Property(i => i.Worker).HasMaxLength(PurchaseImport.WorkerLength);
        builder.ComplexProperty(i => i.Layout, layout => layout.ComplexProperty(l => l.Columns));
        builder.ComplexProperty(i => i.NewCustomers);
        builder.HasIndex(i => i.Key).IsUnique();
        builder.HasIndex(i => i.FormId).IsUnique();
        builder.HasIndex(i => i.ContentHash);
        builder.HasIndex(i => i.Status);
        Relations(builder);
    }

    private static void Relations(EntityTypeBuilder<PurchaseImport> builder)
    {
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.UploadedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Purchase>().WithOne().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Customer>().WithOne().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
