using CrmWeb.Data.Conventions;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Customers;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        Texts(builder);
        Lists(builder);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.FormId).IsUnique();
        builder.HasIndex(c => c.CodeKey); // an import finds customers by codes however they are written
        builder.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        Belongings(builder);
    }

    private static void Texts(EntityTypeBuilder<Customer> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(Customer.CodeLength);
        builder.Property(c => c.CodeKey).HasMaxLength(CustomerCode.KeyLength);
        builder.Property(c => c.Name).HasMaxLength(Customer.NameLength);
        builder.Property(c => c.SortKey).HasMaxLength(Customer.SortKeyLength).IsUnicode(false);
        builder.Property(c => c.SearchText).HasMaxLength(SearchText.Length);
        builder.Property(c => c.Notes).HasMaxLength(Customer.NotesLength);
        builder.Property(c => c.LastContactAt).NotedByProgram();
        builder.Property(c => c.Web).HasMaxLength(Customer.WebLength);
        builder.Property(c => c.Language).HasMaxLength(10);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.ClosedCause).HasMaxLength(40);
        builder.Property(c => c.StageOverrideReason).HasMaxLength(Customer.StageReasonLength);
    }

    // Each way a list is sorted has its index, with the key as the second column, so that a page costs the same anywhere.
    private static void Lists(EntityTypeBuilder<Customer> builder)
    {
        builder.HasIndex(c => new { c.SortKey, c.Id });
        builder.HasIndex(c => new { c.LastContactAt, c.Id });
        builder.HasIndex(c => new { c.ArchivedAt, c.TeamId, c.OwnerId, c.MergedIntoId }); // counts who is current and within reach
        builder.HasIndex(c => new { c.TeamId, c.Id, c.OwnerId, c.ArchivedAt, c.MergedIntoId }); // whether what hangs on a customer is seen, without reading the wide row
        builder.HasIndex(c => new { c.OwnerId, c.TeamId }); // asked at every request: does anybody own a customer of another team
        builder.HasIndex(c => new { c.RelationshipType, c.TeamId, c.ArchivedAt, c.MergedIntoId }); // counts of a type, and whom it promises more than is lived
        builder.HasIndex(c => c.ImportId);
    }

    private static void Belongings(EntityTypeBuilder<Customer> builder)
    {
        builder.HasMany(c => c.Phones).WithOne().HasForeignKey("CustomerId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Emails).WithOne().HasForeignKey("CustomerId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Addresses).WithOne().HasForeignKey("CustomerId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Contacts).WithOne(c => c.Customer).HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Marks).WithOne().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.TypeChanges).WithOne(t => t.Customer).HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Stakeholder).WithOne(s => s.Customer)
            .HasForeignKey<Domain.Stakeholders.Stakeholder>(s => s.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
