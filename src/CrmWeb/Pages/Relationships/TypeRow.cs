using System.Linq.Expressions;
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
    internal const int Most = 100;
    private const int LookedAt = 20_000;

    /// <summary>What the year's contacts were; a customer without a reading had none.</summary>
    public int Days { get; init; }
    public int FromUs { get; init; }
    public int FromThem { get; init; }
    public int Reviews { get; init; }

    /// <summary>The segment that the recommendation is for.</summary>
    public RelationshipSegment? Segment { get; init; }

    /// <summary>The most valuable first: who they are, and then what is told of them.</summary>
    /// <param name="all">All within the reader's reach.</param>
    /// <param name="isCommon">So many differ that a company's most valuable are soon met among its customers by value.</param>
    internal static async Task<List<TypeRow>> ReadAsync(
        CrmDbContext db, StaffScope staff, IQueryable<ComparedType> all, IQueryable<ComparedType> differing, bool isCommon, CancellationToken cancel)
    {
        var ids = isCommon && staff.Reads is Reach.Company ? await IdsAsync(AmongFirst(db, differing), cancel) : [];
        if (ids.Count < Most)
            ids = await IdsAsync(differing, cancel);
        return await MostValuableFirst(all.Where(c => ids.Contains(c.Customer.Id))).Select(Row(db, staff)).ToListAsync(cancel);
    }

    private static IQueryable<ComparedType> AmongFirst(CrmDbContext db, IQueryable<ComparedType> differing)
    {
        var bound = db.CustomerStandings.OrderByDescending(s => s.Clv).Skip(LookedAt).Select(s => s.Clv);
        return differing.Where(c => c.Customer.Standing.Clv >= bound.FirstOrDefault());
    }

    private static Task<List<int>> IdsAsync(IQueryable<ComparedType> compared, CancellationToken cancel)
        => MostValuableFirst(compared).Take(Most).Select(c => c.Customer.Id).ToListAsync(cancel);

    private static IOrderedQueryable<ComparedType> MostValuableFirst(IQueryable<ComparedType> compared)
        => compared.OrderByDescending(c => c.Customer.Standing.Clv).ThenBy(c => c.Customer.Id);

    private static Expression<Func<ComparedType, TypeRow>> Row(CrmDbContext db, StaffScope staff) => c => new TypeRow(
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
            };
}
