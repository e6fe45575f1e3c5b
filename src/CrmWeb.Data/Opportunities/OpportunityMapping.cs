using CrmWeb.Data.Identity;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Opportunities;

internal sealed class OpportunityMapping : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.Property(o => o.Title).HasMaxLength(Opportunity.TitleLength);
        builder.Property(o => o.Currency).HasMaxLength(Opportunity.CurrencyLength);
        builder.Property(o => o.Competitor).HasMaxLength(Opportunity.CompetitorLength);
        builder.Property(o => o.Notes).HasMaxLength(Opportunity.NotesLength);
        builder.Property(o => o.LostReason).HasMaxLength(LostReason.CodeLength);
        builder.Property(o => o.SearchText).HasMaxLength(SearchText.Length);
        builder.HasIndex(o => o.FormId).IsUnique();
        builder.HasIndex(o => new { o.Stage, o.ExpectedOn, o.Id });
        builder.HasIndex(o => new { o.ClosedAt, o.ExpectedOn, o.Id });
        builder.HasIndex(o => new { o.CustomerId, o.ClosedAt });
        Links(builder);
    }

    private static void Links(EntityTypeBuilder<Opportunity> builder)
    {
        builder.HasOne(o => o.Customer).WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.OpportunityId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OpportunityPartMapping :
    IEntityTypeConfiguration<OpportunityStep>, IEntityTypeConfiguration<OpportunityLine>, IEntityTypeConfiguration<OpportunityContact>
{
    public void Configure(EntityTypeBuilder<OpportunityStep> builder)
    {
        builder.ToTable("OpportunitySteps");
        builder.Property(s => s.Note).HasMaxLength(OpportunityStep.NoteLength);
        builder.Property(s => s.Reason).HasMaxLength(LostReason.CodeLength);
    }

    public void Configure(EntityTypeBuilder<OpportunityLine> builder)
    {
        builder.ToTable("OpportunityLines");
        builder.HasOne(l => l.Product).WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OpportunityContact> builder)
    {
        builder.ToTable("OpportunityContacts");
        builder.HasOne(c => c.Contact).WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LostReasonMapping : IEntityTypeConfiguration<LostReason>
{
    public void Configure(EntityTypeBuilder<LostReason> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(LostReason.CodeLength);
        builder.Property(r => r.English).HasMaxLength(LostReason.NameLength);
        builder.Property(r => r.Chinese).HasMaxLength(LostReason.NameLength);
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasData(LostReason.Defaults.Select((r, i) => new { Id = i + 1, r.Code, r.English, r.Chinese }));
    }
}
