using CrmWeb.Domain.PitchCards;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Purchases;

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(Product.CodeLength);
        builder.Property(p => p.Name).HasMaxLength(Product.NameLength);
        builder.Property(p => p.Group).HasMaxLength(Product.GroupLength);
        builder.Ignore(p => p.Pitch);
        builder.Property(p => p.Feature).HasMaxLength(PitchCard.TextLength);
        builder.Property(p => p.Advantage).HasMaxLength(PitchCard.TextLength);
        builder.Property(p => p.Benefit).HasMaxLength(PitchCard.TextLength);
        builder.Property(p => p.Evidence).HasMaxLength(PitchCard.TextLength);
        builder.Property(p => p.Questions).HasMaxLength(PitchCard.QuestionsLength);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => p.FormId).IsUnique();
        builder.HasMany(p => p.Margins).WithOne().HasForeignKey(m => m.ProductId).OnDelete(DeleteBehavior.Cascade);
    }
}
