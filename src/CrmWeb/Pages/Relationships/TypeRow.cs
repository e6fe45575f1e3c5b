using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Relationships;

/// <summary>One customer whose recorded type is another than recommended or lived (关系类型差异行).</summary>
public sealed record TypeRow(
    int Id, string Customer, PyramidTier? Tier, string? Owner, RelationshipType Recorded, DateTime Since, RelationshipType Lived, RelationshipType? Recommended)
{
    /// <summary>What the year's contacts were; a customer without a reading had none.</summary>
    public int Days { get; init; }
    public int FromUs { get; init; }
    public int FromThem { get; init; }
    public int Reviews { get; init; }

    /// <summary>The segment that the recommendation is for.</summary>
    public RelationshipSegment? Segment { get; init; }

    /// <summary>The most valuable first.</summary>
    internal static Task<List<TypeRow>> ReadAsync(CrmDbContext db, StaffScope staff, IQueryable<ComparedType> compared, int most, CancellationToken cancel)
        => compared.OrderByDescending(c => c.Customer.Standing.Clv).ThenBy(c => c.Customer.Id).Take(most)
            .Select(c => new TypeRow(
                c.Customer.Id, staff.Calls(c.Customer.Name, c.Customer.Code, c.Customer.Class), c.Customer.Standing.Tier,
                db.Users.Where(u => u.Id == c.Customer.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                c.Customer.RelationshipType, c.Customer.RelationshipTypeSince, c.Reading == null ? RelationshipType.Basic : c.Reading.Lived,
                c.Segment == null || c.Customer.Standing.Rank == null ? null : c.Segment.Recommended)
            {
                Days = c.Reading == null ? RelationshipReading.Year : c.Reading.Days,
                FromUs = c.Reading == null ? 0 : c.Reading.FromUs,
                FromThem = c.Reading == null ? 0 : c.Reading.FromThem,
                Reviews = c.Reading == null ? 0 : c.Reading.Reviews,
                Segment = c.Segment,
            })
            .ToListAsync(cancel);
}
