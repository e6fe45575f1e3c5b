using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Data.Access;
using CrmWeb.Data.Relationships;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
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
    /// <param name="isCommon">So many differ that the most valuable are soon met among all customers by value.</param>
    internal static async Task<List<TypeRow>> ReadAsync(CrmDbContext db, StaffScope staff, TypeDifference view, DateOnly today, bool isCommon, CancellationToken cancel)
    {
        var all = db.ComparedTypes(db.Customers.AsNoTracking().VisibleTo(staff));
        var isSoonMet = isCommon && (staff.Reads is Reach.Company || staff.SeesTeamsOnly);
        var ids = isSoonMet ? await AmongFirst(db, staff, view, today).Take(Most).ToListAsync(cancel) : [];
        if (ids.Count < Most)
            ids = await MostValuableFirst(all.Differing(view, today)).Take(Most).Select(c => c.Customer.Id).ToListAsync(cancel);
        return await MostValuableFirst(all.Where(c => ids.Contains(c.Customer.Id))).Select(Row(db, staff)).ToListAsync(cancel);
    }

    // By the index of values alone, until enough are met.
    internal static IQueryable<int> AmongFirst(CrmDbContext db, StaffScope staff, TypeDifference view, DateOnly today)
    {
        var differing = db.ComparedTypes(db.Customers.VisibleTo(staff.InOrder)).Differing(view, today);
        var bound = db.CustomerStandings.OrderByDescending(s => s.Clv).Skip(LookedAt).Select(s => s.Clv);
        return db.CustomerStandings.Where(s => s.Clv >= bound.FirstOrDefault()).OfTeams(db, staff, s => s.CustomerId)
            .Join(differing, s => s.CustomerId, c => c.Customer.Id, (s, _) => s).OrderByDescending(s => s.Clv).ThenByDescending(s => s.CustomerId).Select(s => s.CustomerId);
    }

    private static IOrderedQueryable<ComparedType> MostValuableFirst(IQueryable<ComparedType> compared)
        => compared.OrderByDescending(c => c.Customer.Standing.Clv).ThenByDescending(c => c.Customer.Id);

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
