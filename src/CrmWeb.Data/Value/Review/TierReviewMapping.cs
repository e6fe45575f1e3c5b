using CrmWeb.Data.Identity;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value.Review;

internal sealed class TierReviewMapping : IEntityTypeConfiguration<TierReview>
{
    public void Configure(EntityTypeBuilder<TierReview> builder)
    {
        builder.Property(r => r.From).HasColumnName("FromTier");
        builder.Property(r => r.To).HasColumnName("ToTier");
        builder.Property(r => r.Until).HasColumnName("UntilDay");
        builder.Property(r => r.Reason).HasMaxLength(TierReview.ReasonLength);
        builder.HasIndex(r => new { r.State, r.ProposedOn });
        builder.HasOne(r => r.Customer).WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.TakenBackBy).OnDelete(DeleteBehavior.Restrict);
    }
}
