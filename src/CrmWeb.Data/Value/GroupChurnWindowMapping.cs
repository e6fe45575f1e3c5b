using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value;

internal sealed class GroupChurnWindowMapping : IEntityTypeConfiguration<GroupChurnWindow>
{
    public void Configure(EntityTypeBuilder<GroupChurnWindow> builder)
        => builder.Property(w => w.ProductGroup).HasMaxLength(Product.GroupLength);
}
