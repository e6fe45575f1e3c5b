using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Relationships;

internal sealed class RelationshipTypeChangeMapping : IEntityTypeConfiguration<RelationshipTypeChange>
{
    public void Configure(EntityTypeBuilder<RelationshipTypeChange> builder)
        => builder.Property(c => c.Reason).HasMaxLength(RelationshipTypeChange.ReasonLength);
}
