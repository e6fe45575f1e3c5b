using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Value.Equity;

internal sealed class EquityCellMapping : IEntityTypeConfiguration<EquityCell>
{
    public void Configure(EntityTypeBuilder<EquityCell> builder)
    {
        // One row for each part, whoever adds it up first.
        builder.HasIndex(c => new { c.RunId, c.TeamId, c.OwnerId, c.Class, c.Tier }).IsUnique().HasFilter(null);
        builder.HasOne<ValueRun>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
