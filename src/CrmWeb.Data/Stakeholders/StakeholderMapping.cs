using CrmWeb.Data.Conventions;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Stakeholders;

internal sealed class StakeholderMapping : IEntityTypeConfiguration<Stakeholder>, IEntityTypeConfiguration<RelationshipLink>
{
    public void Configure(EntityTypeBuilder<Stakeholder> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Stakeholder.NameLength);
        builder.Property(s => s.SortKey).HasMaxLength(Customer.SortKeyLength).IsUnicode(false);
        builder.Property(s => s.SearchText).HasMaxLength(SearchText.Length);
        builder.Property(s => s.Roles).HasConversion<int>(); // a set of flags is asked for by its bits
        builder.Property(s => s.Phone).HasMaxLength(CustomerPhone.NumberLength);
        builder.Property(s => s.Email).HasMaxLength(CustomerEmail.AddressLength);
        builder.Property(s => s.Web).HasMaxLength(Customer.WebLength);
        builder.Property(s => s.Notes).HasMaxLength(Stakeholder.NotesLength);
        builder.Property(s => s.LastTouchOn).NotedByProgram();
        builder.HasIndex(s => new { s.SortKey, s.Id });
        builder.HasIndex(s => new { s.OwnerId, s.TeamId }); // asked at every request: does anybody own one of another team
        builder.HasIndex(s => s.FormId).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RelationshipLink> builder)
    {
        builder.Property(l => l.Notes).HasMaxLength(RelationshipLink.NotesLength);
        builder.HasOne(l => l.From).WithMany().HasForeignKey(l => l.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.To).WithMany().HasForeignKey(l => l.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.FromId, l.ToId, l.Kind }).IsUnique();
    }
}
