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
        var asked = key switch
        {
            MatchKey.Code => keys.ConvertAll(CustomerCode.KeyOf),
            MatchKey.Phone => [.. keys.SelectMany(PhoneText.WaysToWrite)],
            _ => keys,
        };
        return key switch
        {
            MatchKey.Code => customers.Where(c => EF.Parameter(asked).Contains(c.CodeKey)).Select(c => new Hit(c.Code, new(c.Id, c.Code, c.TeamId, c.OwnerId))),
            MatchKey.Name => customers.Where(c => EF.Parameter(asked).Contains(c.SortKey)).Select(c => new Hit(c.SortKey, new(c.Id, c.Code, c.TeamId, c.OwnerId))),
            MatchKey.Phone => db.Set<CustomerPhone>().Where(p => EF.Parameter(asked).Contains(p.Key))
                .Join(customers, p => p.CustomerId, c => c.Id, (p, c) => new Hit(p.Number, new(c.Id, c.Code, c.TeamId, c.OwnerId))),
            _ => db.Set<CustomerEmail>().Where(e => EF.Parameter(asked).Contains(e.Key))
                .Join(customers, e => e.CustomerId, c => c.Id, (e, c) => new Hit(e.Key, new(c.Id, c.Code, c.TeamId, c.OwnerId))),
        };
    }

    private static string KeyOf(MatchKey key, string text) => key switch
    {
        MatchKey.Code => CustomerRow.CodeKeyOf(text),
        MatchKey.Phone => PhoneText.KeyOf(text),
        _ => text,
    };
}
