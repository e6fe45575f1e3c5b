using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.CustomFields;

internal sealed class CustomFieldMapping : IEntityTypeConfiguration<CustomField>, IEntityTypeConfiguration<FieldChoice>
{
    public void Configure(EntityTypeBuilder<CustomField> builder)
    {
        builder.Property(f => f.English).HasMaxLength(CustomField.NameLength);
        builder.Property(f => f.Chinese).HasMaxLength(CustomField.NameLength);
        builder.Property(f => f.EnglishHelp).HasMaxLength(CustomField.HelpLength);
        builder.Property(f => f.ChineseHelp).HasMaxLength(CustomField.HelpLength);
        builder.HasMany(f => f.Choices).WithOne().HasForeignKey(c => c.FieldId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FieldChoice> builder)
    {
        builder.ToTable("FieldChoices");
        builder.Property(c => c.English).HasMaxLength(CustomField.NameLength);
        builder.Property(c => c.Chinese).HasMaxLength(CustomField.NameLength);
    }
}

internal sealed class FieldValueMapping :
    IEntityTypeConfiguration<CustomerFieldValue>, IEntityTypeConfiguration<ContactFieldValue>, IEntityTypeConfiguration<ComplaintFieldValue>, IEntityTypeConfiguration<OpportunityFieldValue>
{
    public void Configure(EntityTypeBuilder<CustomerFieldValue> builder)
    {
        Keep(builder, "CustomerFieldValues");
        builder.HasOne<Customer>().WithMany(c => c.FieldValues).HasForeignKey(v => v.RecordId).OnDelete(DeleteBehavior.Cascade);
        // Lists are filtered by what a field holds; each row stands in the index of its type alone.
        builder.HasIndex(v => new { v.FieldId, v.RecordId });
        builder.HasIndex(v => new { v.FieldId, v.Number, v.RecordId }).HasFilter($"{nameof(FieldValue.Number)} IS NOT NULL");
        builder.HasIndex(v => new { v.FieldId, v.Day, v.RecordId }).HasFilter($"{nameof(FieldValue.Day)} IS NOT NULL");
        builder.HasIndex(v => new { v.FieldId, v.ChoiceId, v.RecordId }).HasFilter($"{nameof(FieldValue.ChoiceId)} IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ContactFieldValue> builder)
    {
        Keep(builder, "ContactFieldValues");
        builder.HasOne<Contact>().WithMany(c => c.FieldValues).HasForeignKey(v => v.RecordId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ComplaintFieldValue> builder)
    {
        Keep(builder, "ComplaintFieldValues");
        builder.HasOne<Complaint>().WithMany(c => c.FieldValues).HasForeignKey(v => v.RecordId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OpportunityFieldValue> builder)
    {
        Keep(builder, "OpportunityFieldValues");
        builder.HasOne<Opportunity>().WithMany(o => o.FieldValues).HasForeignKey(v => v.RecordId).OnDelete(DeleteBehavior.Cascade);
    }

    // No key to the choice: choices are never deleted, and an index of it would hold every value of every type.
    private static void Keep<T>(EntityTypeBuilder<T> builder, string table)
        where T : FieldValue
    {
        builder.ToTable(table).HasKey(v => new { v.RecordId, v.FieldId });
        builder.Property(v => v.Text).HasMaxLength(CustomField.TextLength);
        builder.Ignore(v => v.Content);
        builder.HasOne<CustomField>().WithMany().HasForeignKey(v => v.FieldId).OnDelete(DeleteBehavior.Restrict);
    }
}
