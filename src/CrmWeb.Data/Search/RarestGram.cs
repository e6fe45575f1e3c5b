using System.Linq.Expressions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>Who holds a gram (词元持有者), of whatever kind of record.</summary>
internal sealed class Posting
{
    public long Gram { get; init; }
    public int Id { get; init; }
}

/// <summary>The gram by which a text is found soonest (最罕见词元), whatever is asked and however many rows there are.</summary>
/// <param name="Range">The gram, or all with one beginning.</param>
/// <param name="IsFew">Whether few hold it.</param>
/// <param name="Others">The other grams that the words need, the rarest first.</param>
internal sealed record RarestGram(GramRange Range, bool IsFew, IReadOnlyList<long> Others)
{
    // Beyond this it is not told apart which gram is more common.
    private const int CountsUpTo = 10_000;

    /// <summary>For each kind of record the rarest of the grams that the words need, by one query.</summary>
    /// <param name="kinds">The grams of each kind of record.</param>
    /// <param name="few">More holders than these are many.</param>
    public static async Task<IReadOnlyList<RarestGram>> AmongAsync(CrmDbContext db, IReadOnlyList<string> words, IReadOnlyList<IQueryable<long>> kinds, int few, CancellationToken cancel)
    {
        var ranges = words.SelectMany(Gram.Needed).Distinct().ToList();
        var counts = Expression.NewArrayInit(typeof(int), kinds.SelectMany(kind => ranges.Select(range => Counted(kind, range))));
        var ask = Expression.Lambda<Func<CustomerGram, int[]>>(counts, Expression.Parameter(typeof(CustomerGram)));
        var found = await db.Set<CustomerGram>().OrderBy(g => g.Gram).Take(1).Select(ask).SingleOrDefaultAsync(cancel) ?? new int[kinds.Count * ranges.Count];
        return [.. found.Chunk(ranges.Count).Select(holders => Of(ranges, holders, few))];
    }

    /// <summary>Whether all holders, or all that the person sees, are few enough to be read and put in order.</summary>
    public bool Gathers(StaffScope staff) => IsFew || SeesFew(staff);

    /// <summary>The rows among which those found are, to be put in order.</summary>
    public IQueryable<TRow> Gathered<TRow>(IQueryable<TRow> seen, IQueryable<Posting> postings, Expression<Func<TRow, int>> id, StaffScope staff)
        => IsFew ? seen.Join(Within(postings).Select(p => p.Id).Distinct(), id, holder => holder, (row, _) => row) : seen;

    /// <summary>Goes through the holders, the newest of each gram first, until enough are met.</summary>
    /// <param name="walked">Those of the postings that may be met at all.</param>
    public async Task<List<TShown>> WalkAsync<TRow, TShown>(
        IQueryable<TRow> seen, IQueryable<Posting> walked, IQueryable<Posting> postings, Expression<Func<TRow, int>> id, int most, Expression<Func<TRow, TShown>> shown, CancellationToken cancel)
    {
        var met = Holders(walked, postings).Join(seen, p => p.Id, id, (p, row) => new { p.Gram, p.Id, Row = row }).OrderByDescending(m => m.Gram).ThenByDescending(m => m.Id);
        // A text may hold several grams of one beginning, and is met by each of them.
        var rows = await met.Take(Range.IsOne ? most : most * 4).Select(m => m.Row).Select(shown).ToListAsync(cancel);
        return [.. rows.Distinct().Take(most)];
    }

    /// <summary>The postings of the rarest gram whose record holds the others too.</summary>
    public IQueryable<Posting> Holders(IQueryable<Posting> walked, IQueryable<Posting> postings)
        => Others.Aggregate(Within(walked), (rest, other) => rest.Where(p => postings.Any(o => o.Gram == other && o.Id == p.Id)));

    // Of equals a whole gram before the beginning of many, and the last: numbers and names differ at their ends, and begin alike.
    internal static RarestGram Of(List<GramRange> ranges, int[] holders, int few)
    {
        var order = Enumerable.Range(0, ranges.Count).OrderBy(i => holders[i]).ThenByDescending(i => ranges[i].IsOne).ThenByDescending(i => i).ToList();
        return new(ranges[order[0]], holders[order[0]] <= few, [.. order.Skip(1).Select(i => ranges[i]).Where(r => r.IsOne).Select(r => r.From)]);
    }

    private static Expression Counted(IQueryable<long> grams, GramRange range)
    {
        Expression<Func<int>> count = () => grams.Where(g => g >= range.From && g < range.To).OrderBy(g => g).Take(CountsUpTo).Count();
        return count.Body;
    }

    private static bool SeesFew(StaffScope staff) => staff is { Reads: Reach.Own } or { Reads: Reach.Team, IsWide: false };

    private IQueryable<Posting> Within(IQueryable<Posting> postings)
        => Range.IsOne ? postings.Where(p => p.Gram == Range.From) : postings.Where(p => p.Gram >= Range.From && p.Gram < Range.To);
}
