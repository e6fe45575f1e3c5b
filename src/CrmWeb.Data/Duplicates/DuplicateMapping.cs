using CrmWeb.Data.Identity;
using CrmWeb.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Duplicates;

internal sealed class DuplicateMapping : IEntityTypeConfiguration<DuplicatePair>, IEntityTypeConfiguration<DistinctPair>, IEntityTypeConfiguration<DuplicateSearch>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> builder)
    {
        builder.Property(p => p.Reasons).HasConversion<int>(); // a set of flags
        builder.HasIndex(p => new { p.Score, p.Id });
    }

    public void Configure(EntityTypeBuilder<DistinctPair> builder)
    {
        builder.HasKey(p => new { p.OneCustomerId, p.OtherCustomerId });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.SaidBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuplicateSearch> builder)
    {
        builder.Property(s => s.Worker).HasMaxLength(DuplicateSearch.WorkerLength);
        builder.Property(s => s.Error).HasMaxLength(DuplicateSearch.ErrorLength);
        builder.HasIndex(s => s.ScheduledFor).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RequestedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
