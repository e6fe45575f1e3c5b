using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Figures;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value;

internal sealed class KeptFigureMapping : IEntityTypeConfiguration<FigureBlock>, IEntityTypeConfiguration<TierChange>
{
    public void Configure(EntityTypeBuilder<FigureBlock> builder)
    {
        builder.HasKey(b => new { b.RunId, b.FirstCustomerId });
        builder.HasOne(b => b.Run).WithMany().HasForeignKey(b => b.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    // A column named From would have to be quoted differently by each engine.
    public void Configure(EntityTypeBuilder<TierChange> builder)
    {
        builder.Property(c => c.From).HasColumnName("FromTier");
        builder.Property(c => c.To).HasColumnName("ToTier");
        builder.Property(c => c.Reason).HasMaxLength(TierReview.ReasonLength);
        builder.HasIndex(c => new { c.CustomerId, c.ChangedAt });
        // With the customer, for the review asks of each open item whether the run moved its customer.
        builder.HasIndex(c => new { c.RunId, c.CustomerId });
        builder.HasOne(c => c.Customer).WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
