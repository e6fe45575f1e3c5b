using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value;

/// <summary>Orders the ranked customers (排名) by CLV, then historic value, then the more recent purchase, and cuts the pyramid.</summary>
internal static class Ranking
{
    /// <param name="room">As long as there are customers, ranked or not; what is in it is moved about.</param>
    /// <param name="ranked">Where those ranked stand in it, from the front.</param>
    public static Places Place(RankedCustomer[] room, IEnumerable<Range> ranked, ValuePolicy policy)
    {
        var (numbers, totals) = (new int[room.Length], Pyramid.Tiers.Select(tier => new TierTally(tier)).ToArray());
        var ordered = Together(room, ranked);
        Order(ordered);
        var count = ordered.Length;
        var cutOffs = Pyramid.CutOffs(count, policy);
        for (var end = count; end > 0;)
        {
            // Equals share the worst rank of their group, so a rerun gives the same tiers whatever order the rows came in.
            var (rank, worst) = (end, ordered[end - 1]);
            var tier = Pyramid.TierAt(rank, worst.ClvCents, cutOffs);
            do
            {
                numbers[ordered[--end].Customer] = Places.NumberOf(rank, tier);
                totals[(int)tier].Count(worst.ClvCents);
            }
            while (end > 0 && HighestFirst(ordered[end - 1], worst) == 0);
        }

        return new(numbers, count, [.. totals.Select(t => t.Total(count, policy))]);
    }

    // Moved together where they are: a second array of a million would be the most a night holds.
    private static Span<RankedCustomer> Together(RankedCustomer[] room, IEnumerable<Range> ranked)
    {
        var count = 0;
        foreach (var range in ranked)
        {
            var some = room.AsSpan(range);
            some.CopyTo(room.AsSpan(count));
            count += some.Length;
        }

        return room.AsSpan(0, count);
    }

    // Sorting whole cents and then the few that are equal takes a third of the time of comparing three figures throughout.
    private static void Order(Span<RankedCustomer> all)
    {
        var cents = new long[all.Length];
        for (var i = 0; i < all.Length; i++)
            cents[i] = -all[i].ClvCents;
        cents.AsSpan().Sort(all);
        for (int from = 0, upTo; from < all.Length; from = upTo)
        {
            for (upTo = from + 1; upTo < all.Length && cents[upTo] == cents[from]; upTo++)
            {
            }

            all[from..upTo].Sort(HighestFirst);
        }
    }

    private static int HighestFirst(RankedCustomer one, RankedCustomer other)
    {
        var order = other.ClvCents.CompareTo(one.ClvCents);
        if (order == 0)
            order = other.HistoricCents.CompareTo(one.HistoricCents);
        return order != 0 ? order : other.LastDay.CompareTo(one.LastDay);
    }
}

/// <summary>What decides the place of a customer (排名依据).</summary>
/// <param name="Customer">Its number among the histories.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedCustomer(int Customer, int LastDay, long ClvCents, long HistoricCents)
{
    private const decimal Most = long.MaxValue / 100m;

    public static RankedCustomer Of(int customer, CustomerValue value)
        => new(customer, value.LastPurchaseOn?.DayNumber ?? 0, Cents(value.Clv), Cents(value.HistoricValue));

    // Figures are whole cents; what ledgers of absurd sums make of them is cut off.
    private static long Cents(decimal value) => decimal.ToInt64(Math.Clamp(value, -Most, Most) * 100);
}

/// <summary>Everybody's place after ranking (名次表): rank and tier in one number by the number of the customer, 0 for those not ranked.</summary>
internal sealed record Places(int[] Numbers, int Ranked, IReadOnlyList<TierTotal> Tiers)
{
    private const int TierBits = 2;

    public static int NumberOf(int rank, PyramidTier tier) => rank << TierBits | (int)tier;

    public static int? RankOf(int number) => number == 0 ? null : number >> TierBits;

    public static PyramidTier? TierOf(int number) => number == 0 ? null : (PyramidTier)(number & ((1 << TierBits) - 1));
}
