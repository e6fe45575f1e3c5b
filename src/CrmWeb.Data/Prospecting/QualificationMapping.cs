using CrmWeb.Data.Identity;
using CrmWeb.Domain.Prospecting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Prospecting;

internal sealed class QualificationMapping : IEntityTypeConfiguration<Qualification>, IEntityTypeConfiguration<QualificationGate>
{
    public void Configure(EntityTypeBuilder<Qualification> builder)
    {
        builder.Ignore(q => q.Missing);
        builder.HasIndex(q => q.CustomerId).IsUnique();
        builder.HasOne(q => q.Customer).WithMany().HasForeignKey(q => q.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(q => q.Gates).WithOne().HasForeignKey(g => g.QualificationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<QualificationGate> builder)
    {
        builder.ToTable("QualificationGates");
        builder.Property(g => g.Evidence).HasMaxLength(Qualification.EvidenceLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.FoundBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.QualificationId, g.Gate }).IsUnique();
    }
}
