using CrmWeb.Data.Identity;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.BulkChanges;

internal sealed class BulkChangeMapping : IEntityTypeConfiguration<BulkChange>, IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder)
    {
        builder.ToTable("BulkChanges");
        builder.Property(c => c.Filter).HasMaxLength(BulkChange.FilterLength);
        builder.Property(c => c.Words).HasMaxLength(BulkChange.WordsLength);
        builder.Property(c => c.Error).HasMaxLength(BulkChange.ErrorLength);
        builder.Property(c => c.Worker).HasMaxLength(BulkChange.WorkerLength);
        builder.ComplexProperty(c => c.Order, order =>
        {
            order.Property(o => o.Reason).HasMaxLength(RelationshipTypeChange.ReasonLength);
            order.Property(o => o.Tag).HasMaxLength(Tag.NameLength);
            order.Property(o => o.Title).HasMaxLength(CareTask.TitleLength);
        });
        builder.HasIndex(c => c.FormId).IsUnique();
        builder.HasIndex(c => c.Status);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.QueuedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BulkItem> builder)
    {
        builder.ToTable("BulkItems");
        builder.HasKey(i => new { i.ChangeId, i.CustomerId });
        builder.Property(i => i.Before).HasMaxLength(BulkItem.BeforeLength);
        builder.HasOne<BulkChange>().WithMany().HasForeignKey(i => i.ChangeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Customer>().WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
