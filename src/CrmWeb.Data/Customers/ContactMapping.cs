using CrmWeb.Data.Identity;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Customers;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Contact.NameLength);
        builder.Property(c => c.SearchText).HasMaxLength(SearchText.Length);
        builder.Property(c => c.JobTitle).HasMaxLength(Contact.JobTitleLength);
        builder.Property(c => c.RivalRelation).HasMaxLength(Contact.NoteLength);
        builder.Property(c => c.OurRelation).HasMaxLength(Contact.NoteLength);
        builder.Property(c => c.Phone).HasMaxLength(CustomerPhone.NumberLength);
        builder.Property(c => c.Email).HasMaxLength(CustomerEmail.AddressLength);
        builder.HasIndex(c => c.FormId).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
