using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.CustomerTags;

/// <summary>The tags of a customer (客户标签栏), with those on offer for who may give some.</summary>
public sealed record TagLine(int CustomerId, IReadOnlyList<TagRow> Given, IReadOnlyList<string> Offered, bool MayGive)
{
    private const int MostOffered = 200;

    public static async Task<TagLine> OfAsync(CrmDbContext db, StaffScope staff, int customerId, CancellationToken cancel)
    {
        var given = await db.CustomerTags.Where(t => t.CustomerId == customerId && db.Customers.VisibleTo(staff).Any(c => c.Id == customerId))
            .OrderBy(t => t.Tag.Name).Select(t => new TagRow(t.TagId, t.Tag.Name)).ToListAsync(cancel);
        var mayGive = await db.Customers.EditableBy(staff).AnyAsync(c => c.Id == customerId, cancel);
        var offered = mayGive ? await db.Tags.OrderBy(t => t.Name).Take(MostOffered).Select(t => t.Name).ToListAsync(cancel) : [];
        return new(customerId, given, [.. offered.Except(given.Select(g => g.Name), StringComparer.Ordinal)], mayGive);
    }
}

/// <summary>One tag of a customer (客户标签).</summary>
public sealed record TagRow(int Id, string Name);
