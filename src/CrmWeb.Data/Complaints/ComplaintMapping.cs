using CrmWeb.Data.Identity;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Complaints;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        Texts(builder);
        builder.Property(c => c.RemedyCost).HasPrecision(18, 2);
        builder.Property(c => c.Kind).HasDefaultValue(CaseKind.Complaint); // what was recorded before there were other kinds
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.FormId).IsUnique();
        // The queue, and all that its counts ask for.
        builder.HasIndex(c => new { c.ClosedAt, c.UrgentAt, c.NearBreachAt, c.OwnerId, c.CustomerId });
        builder.HasIndex(c => new { c.CustomerId, c.ReceivedAt });
        builder.HasIndex(c => new { c.CustomerId, c.UrgentAt, c.NearBreachAt, c.OwnerId, c.Kind }).HasFilter($"{nameof(Complaint.ClosedAt)} IS NULL"); // what is open with a team's customers
        builder.HasIndex(c => c.OwnerId);
        builder.HasIndex(c => c.Status);
        builder.HasIndex(c => c.DecidedFor);
        builder.Ignore(c => c.Proposal);
        builder.HasOne(c => c.Customer).WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Contact).WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(c => c.Product).WithMany().HasForeignKey(c => c.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.ComplaintId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Texts(EntityTypeBuilder<Complaint> builder)
    {
        builder.Property(c => c.Number).HasMaxLength(Complaint.NumberLength).IsUnicode(false);
        builder.Property(c => c.Category).HasMaxLength(Complaint.CodeLength);
        builder.Property(c => c.Cause).HasMaxLength(Complaint.CodeLength);
        builder.Property(c => c.SearchText).HasMaxLength(SearchText.Length);
        builder.Property(c => c.Summary).HasMaxLength(Complaint.SummaryLength);
        builder.Property(c => c.DepartmentsAsked).HasMaxLength(Complaint.DepartmentsLength);
        builder.Property(c => c.Description).HasMaxLength(Complaint.TextLength);
        builder.Property(c => c.DemandedRemedy).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(c => c.ImmediateAction).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(c => c.OfferedRemedy).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(c => c.Resolution).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(c => c.RootCause).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(c => c.CorrectiveAction).HasMaxLength(ComplaintStep.NoteLength);
    }
}

internal sealed class ComplaintStepMapping : IEntityTypeConfiguration<ComplaintStep>
{
    public void Configure(EntityTypeBuilder<ComplaintStep> builder)
    {
        builder.ToTable("ComplaintSteps");
        builder.Property(s => s.Note).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(s => s.Remedy).HasMaxLength(ComplaintStep.NoteLength);
        builder.Property(s => s.RemedyCost).HasPrecision(18, 2);
        builder.OwnsMany(s => s.NotApplicable, points => points.ToJson());
        builder.OwnsOne(s => s.SetAside, former =>
        {
            former.Property(f => f.Cause).HasMaxLength(Complaint.CodeLength);
            former.Property(f => f.Resolution).HasMaxLength(ComplaintStep.NoteLength);
            former.Property(f => f.RootCause).HasMaxLength(ComplaintStep.NoteLength);
            former.Property(f => f.CorrectiveAction).HasMaxLength(ComplaintStep.NoteLength);
            former.Property(f => f.Remedy).HasMaxLength(ComplaintStep.NoteLength);
            former.Property(f => f.RemedyCost).HasPrecision(18, 2);
        });
    }
}

internal sealed class RetimingMapping : IEntityTypeConfiguration<Retiming>
{
    public void Configure(EntityTypeBuilder<Retiming> builder)
    {
        builder.Property(r => r.Worker).HasMaxLength(Retiming.WorkerLength);
        builder.Property(r => r.Error).HasMaxLength(Retiming.ErrorLength);
        builder.HasIndex(r => r.Status);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RequestedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComplaintListMapping : IEntityTypeConfiguration<ComplaintCategory>, IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<ComplaintCategory> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(Complaint.CodeLength);
        builder.Property(c => c.English).HasMaxLength(ComplaintCategory.NameLength);
        builder.Property(c => c.Chinese).HasMaxLength(ComplaintCategory.NameLength);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasData(ComplaintCategory.Defaults.Select((c, i) => new { Id = i + 1, c.Code, c.English, c.Chinese }));
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("ComplaintNumbers").HasKey(s => s.Year);
        builder.Property(s => s.Year).ValueGeneratedNever();
    }
}
