using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value;

internal sealed class ValueFigureMapping : IEntityTypeConfiguration<ValueFigure>, IEntityTypeConfiguration<TierChange>
{
    public void Configure(EntityTypeBuilder<ValueFigure> builder)
    {
        builder.HasKey(f => new { f.RunId, f.CustomerId });
        builder.Property(f => f.Margin).HasPrecision(9, 6);
        builder.HasOne(f => f.Run).WithMany().HasForeignKey(f => f.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(f => f.Customer).WithMany().HasForeignKey(f => f.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }

    // A column named From would have to be quoted differently by each engine.
    public void Configure(EntityTypeBuilder<TierChange> builder)
    {
        builder.Property(c => c.From).HasColumnName("FromTier");
        builder.Property(c => c.To).HasColumnName("ToTier");
        builder.Property(c => c.Reason).HasMaxLength(TierReview.ReasonLength);
        builder.HasIndex(c => new { c.CustomerId, c.ChangedAt });
        builder.HasIndex(c => c.RunId);
        builder.HasOne(c => c.Customer).WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
