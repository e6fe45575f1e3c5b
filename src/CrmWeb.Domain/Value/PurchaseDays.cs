using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value;

/// <summary>The days on which a customer really bought (购买日): days of positive net amount, refunds netted on their order's day.</summary>
public sealed class PurchaseDays
{
    private readonly int[] days; // ascending day numbers, each once
    private readonly decimal[] amounts; // net amount of each

    private PurchaseDays(int[] days, decimal[] amounts) => (this.days, this.amounts) = (days, amounts);

    public int Count => days.Length;
    public DateOnly? First => At(0);
    public DateOnly? Second => At(1);
    public DateOnly? Last => At(Count - 1);

    /// <param name="countsZero">Whether a day of zero net amount is a purchase too, as some published figures count it.</param>
    public static PurchaseDays Of(ReadOnlySpan<PurchaseLine> lines, DateOnly asOf, bool countsZero = false)
    {
        var orders = OrderDays(lines, asOf);
        var net = new (int Day, decimal Amount)[lines.Length];
        var known = 0;
        foreach (ref readonly var line in lines)
        {
            if (line.Day <= asOf)
                net[known++] = (DayOf(line, orders), line.Amount);
        }

        return OfNet(net.AsSpan(0, known), countsZero);
    }

    /// <summary>The summary that buying models are fitted to, as of a day on or after the last purchase.</summary>
    public BuyingSummary Summary(DateOnly asOf)
        => Count == 0 ? default : new(Count - 1, days[^1] - days[0], asOf.DayNumber - days[0], Count == 1 ? 0 : (double)(Sum(1) / (Count - 1)));

    /// <summary>Purchase days after a day, and the net amount of them.</summary>
    public int CountAfter(DateOnly day) => Count - FirstAfter(day);

    public decimal SpendAfter(DateOnly day) => Sum(FirstAfter(day));

    /// <summary>The last purchase day on or before the given one.</summary>
    public DateOnly? LastUpTo(DateOnly day) => At(FirstAfter(day) - 1);

    /// <summary>Median number of days between purchase days; 0 when there are fewer than two.</summary>
    public decimal MedianInterval()
    {
        if (Count < 2)
            return 0;

        var gaps = new int[Count - 1];
        for (var i = 0; i < gaps.Length; i++)
            gaps[i] = days[i + 1] - days[i];
        return Median.Of(gaps);
    }

    /// <summary>Purchase days since the last gap over the window or the last close; null when there was neither.</summary>
    public int? SinceReturn(int windowDays, DateOnly? lastClosed)
    {
        int? start = null;
        for (var i = 1; i < Count; i++)
        {
            if (days[i] - days[i - 1] > windowDays)
                start = i;
        }

        if (lastClosed is { } closed)
            start = Math.Max(start ?? 0, Array.FindLastIndex(days, d => d <= closed.DayNumber) + 1);
        return Count - start;
    }

    private int FirstAfter(DateOnly day)
    {
        var found = Array.BinarySearch(days, day.DayNumber);
        return found >= 0 ? found + 1 : ~found;
    }

    private decimal Sum(int from)
    {
        var sum = 0m;
        for (var i = from; i < amounts.Length; i++)
            sum += amounts[i];
        return sum;
    }

    private DateOnly? At(int index)
        => index >= 0 && index < days.Length ? DateOnly.FromDayNumber(days[index]) : null;

    private static int DayOf(in PurchaseLine line, Dictionary<string, DateOnly>? orders)
        => IsRefundOfOrder(line) && orders!.TryGetValue(line.Order!, out var day) ? day.DayNumber : line.Day.DayNumber;

    private static bool IsRefundOfOrder(in PurchaseLine line) => line.Amount < 0 && line.Order is not null;

    // Few ledgers hold a refund that names its order, so the others pay nothing for it.
    private static Dictionary<string, DateOnly>? OrderDays(ReadOnlySpan<PurchaseLine> lines, DateOnly asOf)
    {
        var refunded = false;
        foreach (ref readonly var line in lines)
            refunded |= IsRefundOfOrder(line);
        if (!refunded)
            return null;

        var orders = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (ref readonly var line in lines)
        {
            if (line is { Amount: > 0, Order: not null } && line.Day <= asOf
                && (!orders.TryGetValue(line.Order, out var known) || line.Day < known))
                orders[line.Order] = line.Day;
        }

        return orders;
    }

    private static PurchaseDays OfNet(Span<(int Day, decimal Amount)> net, bool countsZero)
    {
        net.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        var (positive, amounts) = (new List<int>(net.Length), new List<decimal>(net.Length));
        for (var i = 0; i < net.Length;)
        {
            var (day, sum) = (net[i].Day, 0m);
            for (; i < net.Length && net[i].Day == day; i++)
                sum += net[i].Amount;
            if (sum < 0 || (sum == 0 && !countsZero))
                continue;
            positive.Add(day);
            amounts.Add(sum);
        }

        return new PurchaseDays([.. positive], [.. amounts]);
    }
}
