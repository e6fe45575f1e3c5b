using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Search;

/// <summary>One gram (词元) of a contact's own words; see <see cref="Domain.Search.Gram"/>.</summary>
internal sealed class ContactGram
{
    private ContactGram() { } // EF Core

    public ContactGram(long gram, int contactId) => (Gram, ContactId) = (gram, contactId);

    public long Gram { get; private set; }
    public int ContactId { get; private set; }
}

internal sealed class ContactGramMapping : IEntityTypeConfiguration<ContactGram>
{
    public void Configure(EntityTypeBuilder<ContactGram> builder)
    {
        builder.ToTable("ContactGrams");
        builder.HasKey(g => new { g.Gram, g.ContactId });
        builder.HasOne<Contact>().WithMany().HasForeignKey(g => g.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}
