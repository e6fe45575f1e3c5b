using System.Linq.Expressions;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>Finds out by which gram a text is found soonest (最罕见词元): one query, whatever is asked and however many rows there are.</summary>
internal static class RarestGram
{
    /// <summary>For each kind of record the rarest of the grams that the words need; null where even that one is held by many.</summary>
    /// <param name="kinds">The grams of each kind of record.</param>
    /// <param name="few">More holders than these are many; counting ends with the first one too many.</param>
    public static async Task<IReadOnlyList<GramRange?>> AmongAsync(CrmDbContext db, IReadOnlyList<string> words, IReadOnlyList<IQueryable<long>> kinds, int few, CancellationToken cancel)
    {
        var ranges = words.SelectMany(Gram.Needed).Distinct().ToList();
        var counts = Expression.NewArrayInit(typeof(int), kinds.SelectMany(kind => ranges.Select(range => Holders(kind, range, few + 1))));
        var ask = Expression.Lambda<Func<CustomerGram, int[]>>(counts, Expression.Parameter(typeof(CustomerGram)));
        var found = await db.Set<CustomerGram>().OrderBy(g => g.Gram).Take(1).Select(ask).SingleOrDefaultAsync(cancel) ?? new int[kinds.Count * ranges.Count];
        return [.. found.Chunk(ranges.Count).Select(of => of.Min() is var least && least <= few ? ranges[Array.IndexOf(of, least)] : null)];
    }

    private static Expression Holders(IQueryable<long> grams, GramRange range, int most)
    {
        Expression<Func<int>> count = () => grams.Where(g => g >= range.From && g < range.To).Take(most).Count();
        return count.Body;
    }
}
