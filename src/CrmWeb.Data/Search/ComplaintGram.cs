using CrmWeb.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Search;

/// <summary>One gram (词元) of a complaint's number and summary; see <see cref="Domain.Search.Gram"/>.</summary>
internal sealed class ComplaintGram
{
    private ComplaintGram() { } // EF Core

    public ComplaintGram(long gram, int complaintId) => (Gram, ComplaintId) = (gram, complaintId);

    public long Gram { get; private set; }
    public int ComplaintId { get; private set; }
}

internal sealed class ComplaintGramMapping : IEntityTypeConfiguration<ComplaintGram>
{
    public void Configure(EntityTypeBuilder<ComplaintGram> builder)
    {
        builder.ToTable("ComplaintGrams");
        builder.HasKey(g => new { g.Gram, g.ComplaintId });
        builder.HasOne<Complaint>().WithMany().HasForeignKey(g => g.ComplaintId).OnDelete(DeleteBehavior.Cascade);
    }
}
