using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>A customer that we have (已有客户).</summary>
internal sealed record KnownCustomer(int Id, string Code, int TeamId, int? OwnerId);

/// <summary>Finds customers by any key (客户匹配), many at a time; those that the import made itself are left out.</summary>
internal sealed class CustomerMatcher(CrmDbContext db, int importId)
{
    private sealed record Hit(string Text, KnownCustomer Customer);

    /// <param name="keys">As <see cref="CustomerRow.KeysBy"/> makes them.</param>
    public async Task<ILookup<string, KnownCustomer>> ByAsync(MatchKey key, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (keys.Count == 0)
            return Array.Empty<Hit>().ToLookup(h => h.Text, h => h.Customer);

        var hits = await Query(key, [.. keys.Distinct(StringComparer.Ordinal)]).ToListAsync(cancel);
        return hits.Select(h => h with { Text = KeyOf(key, h.Text) }).DistinctBy(h => (h.Text, h.Customer.Id)).ToLookup(h => h.Text, h => h.Customer, StringComparer.Ordinal);
    }

    // The lists go as one parameter each, so that the statement is the same however many keys there are.
    private IQueryable<Hit> Query(MatchKey key, List<string> keys)
    {
        var id = importId;
        var customers = db.Customers.AsNoTracking().Where(c => c.ImportId == null || c.ImportId != id);
        // One that was merged away leads to its survivor.
        var known = customers.Join(db.Customers, c => c.MergedIntoId ?? c.Id, s => s.Id, (c, s) => new { c.Id, c.Code, c.CodeKey, c.SortKey, Known = new KnownCustomer(s.Id, s.Code, s.TeamId, s.OwnerId) });
        var asked = key switch
        {
            MatchKey.Code => keys.ConvertAll(CustomerCode.KeyOf),
            MatchKey.Phone => [.. keys.SelectMany(PhoneText.WaysToWrite)],
            _ => keys,
        };
        return key switch
        {
            MatchKey.Code => known.Where(c => EF.Parameter(asked).Contains(c.CodeKey)).Select(c => new Hit(c.Code, c.Known)),
            MatchKey.Name => known.Where(c => EF.Parameter(asked).Contains(c.SortKey)).Select(c => new Hit(c.SortKey, c.Known)),
            MatchKey.Phone => db.Set<CustomerPhone>().Where(p => EF.Parameter(asked).Contains(p.Key))
                .Join(known, p => p.CustomerId, c => c.Id, (p, c) => new Hit(p.Number, c.Known)),
            _ => db.Set<CustomerEmail>().Where(e => EF.Parameter(asked).Contains(e.Key))
                .Join(known, e => e.CustomerId, c => c.Id, (e, c) => new Hit(e.Key, c.Known)),
        };
    }

    private static string KeyOf(MatchKey key, string text) => key switch
    {
        MatchKey.Code => CustomerRow.CodeKeyOf(text),
        MatchKey.Phone => PhoneText.KeyOf(text),
        _ => text,
    };
}
