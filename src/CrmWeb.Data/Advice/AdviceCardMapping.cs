using CrmWeb.Data.Identity;
using CrmWeb.Domain.Advice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Advice;

internal sealed class AdviceCardMapping : IEntityTypeConfiguration<AdviceCard>
{
    public void Configure(EntityTypeBuilder<AdviceCard> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(AdviceCard.TextLength);
        builder.Ignore(c => c.Key);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.FormId).IsUnique();
    }
}
