using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.CustomerTags;

/// <summary>The tags of a customer (客户标签栏), with those on offer for who may give some.</summary>
public sealed record TagLine(int CustomerId, IReadOnlyList<TagRow> Given, IReadOnlyList<string> Offered, bool MayGive)
{
    private const int MostOffered = 200;

    public static async Task<TagLine> OfAsync(CrmDbContext db, StaffScope staff, int customerId, bool mayGive, CancellationToken cancel)
    {
        var given = db.CustomerTags.Where(t => t.CustomerId == customerId && db.Customers.VisibleTo(staff).Any(c => c.Id == customerId))
            .Select(t => new { t.Tag.Id, t.Tag.Name, IsGiven = true });
        var offered = db.Tags.OrderBy(t => t.Name).Take(mayGive ? MostOffered : 0).Select(t => new { t.Id, t.Name, IsGiven = false });
        var known = (await given.Concat(offered).ToListAsync(cancel)).ToLookup(t => t.IsGiven);
        return new(customerId, [.. known[true].OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new TagRow(t.Id, t.Name))],
            [.. known[false].Select(t => t.Name).Except(known[true].Select(t => t.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)], mayGive);
    }
}

/// <summary>One tag of a customer (客户标签).</summary>
public sealed record TagRow(int Id, string Name);
