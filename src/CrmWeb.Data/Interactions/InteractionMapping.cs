using CrmWeb.Data.Identity;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Interactions;

internal sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> builder)
    {
        builder.Property(i => i.Subject).HasMaxLength(Interaction.SubjectLength);
        builder.Property(i => i.Notes).HasMaxLength(Interaction.NotesLength);
        builder.Property(i => i.SearchText).HasMaxLength(SearchText.Length);
        builder.Property(i => i.NextStep).HasMaxLength(Interaction.NextStepLength);
        builder.Property(i => i.Kinds).HasConversion<int>(); // a set of flags is asked for by its bits
        builder.Property(i => i.Steps).HasConversion<int>();
        builder.Property(i => i.Cost).HasPrecision(18, 2);
        builder.HasIndex(i => i.FormId).IsUnique();
        builder.HasIndex(i => new { i.CustomerId, i.HappensAt, i.Id });
        builder.HasIndex(i => new { i.HappensAt, i.Id, i.CustomerId, i.WithdrawnAt }); // whose it is and whether it stands is known before the row is read
        builder.HasIndex(i => new { i.HappensAt, i.CustomerId }).HasFilter($"{nameof(Interaction.Tone)} < 0"); // who was angry of late
        builder.HasIndex(i => new { i.StaffId, i.HappensAt, i.Id });
        // The few that lie ahead, without passing by all that somebody ever did.
        builder.HasIndex(i => new { i.StaffId, i.HappensAt }).HasFilter($"{nameof(Interaction.Status)} = '{nameof(InteractionStatus.Planned)}'");
        Links(builder);
    }

    private static void Links(EntityTypeBuilder<Interaction> builder)
    {
        builder.HasOne(i => i.Customer).WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.NextStepOwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Interaction>().WithMany().HasForeignKey(i => i.FormerOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Contacts).WithMany().UsingEntity(
            "InteractionContacts",
            right => right.HasOne(typeof(Contact)).WithMany().HasForeignKey("ContactId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Interaction)).WithMany().HasForeignKey("InteractionId").OnDelete(DeleteBehavior.Cascade));
    }
}
