namespace CrmWeb.Domain.Value.Moves;

/// <summary>How many customers stood where in one run, and where in a later one (等级变动矩阵).</summary>
public sealed class MoveMatrix
{
    private static readonly MovePlace[] Tiers = [MovePlace.Gold, MovePlace.Silver, MovePlace.Copper, MovePlace.Iron];

    private MoveMatrix(IReadOnlyList<MovePlace> places, int[,] counts) => (Places, Counts) = (places, counts);

    /// <summary>The four tiers, then those outside of them where anybody stands or stood there.</summary>
    public IReadOnlyList<MovePlace> Places { get; }

    /// <summary>Counts[from, to], in the order of the places.</summary>
    public int[,] Counts { get; }

    /// <summary>How many came into a tier, left one, or changed one for another.</summary>
    public int Moved => Cells().Where(c => c.From != c.To && OfPyramid(c.From, c.To)).Sum(c => Counts[c.From, c.To]);

    /// <summary>Whom the earlier run counted, and whom the later one does.</summary>
    public HeadCount Then => Heads(From);
    public HeadCount Now => Heads(To);

    /// <summary>How many stood at a place, by its number in the order.</summary>
    public int From(int place) => Cells().Where(c => c.From == place).Sum(c => Counts[c.From, c.To]);

    /// <summary>How many stand at a place now.</summary>
    public int To(int place) => Cells().Where(c => c.To == place).Sum(c => Counts[c.From, c.To]);

    /// <summary>The counts without those who stood in no tier on either day: they may be many, and none of them moved.</summary>
    public int[,] CountsOfPyramid()
    {
        var counts = new int[Places.Count, Places.Count];
        foreach (var (from, to) in Cells().Where(c => OfPyramid(c.From, c.To)))
            counts[from, to] = Counts[from, to];
        return counts;
    }

    public static MoveMatrix Of(IEnumerable<(MovePlace From, MovePlace To, int Count)> moves)
    {
        var all = moves.ToList();
        MovePlace[] places = [.. Tiers.Union(all.SelectMany(m => new[] { m.From, m.To })).Order()];
        var counts = new int[places.Length, places.Length];
        foreach (var (from, to, count) in all)
            counts[Array.IndexOf(places, from), Array.IndexOf(places, to)] += count;
        return new MoveMatrix(places, counts);
    }

    private bool OfPyramid(int from, int to) => Places[from].Tier() is not null || Places[to].Tier() is not null;

    private HeadCount Heads(Func<int, int> at)
    {
        int Sum(Func<MovePlace, bool> chosen) => Enumerable.Range(0, Places.Count).Where(i => chosen(Places[i])).Sum(at);
        return new(Sum(p => p != MovePlace.Outside), Sum(p => p.Tier() is not null), Sum(p => p == MovePlace.Lost));
    }

    private IEnumerable<(int From, int To)> Cells()
        => Enumerable.Range(0, Places.Count).SelectMany(from => Enumerable.Range(0, Places.Count).Select(to => (from, to)));
}
