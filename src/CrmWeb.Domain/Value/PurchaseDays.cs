using System.Runtime.InteropServices;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>The days on which a customer really bought (购买日): days of positive net amount, refunds netted on their order's day.</summary>
public sealed class PurchaseDays
{
    private const int FewDays = 32; // no array is made for so many, since most customers have fewer

    private readonly int[] days; // ascending day numbers, each once
    private readonly decimal[] amounts; // net amount of each

    private PurchaseDays(int[] days, decimal[] amounts) => (this.days, this.amounts) = (days, amounts);

    public int Count => days.Length;
    public DateOnly? First => At(0);
    public DateOnly? Second => At(1);
    public DateOnly? Last => At(Count - 1);

    /// <param name="countsZero">Whether a day of zero net amount is a purchase too, as some published figures count it.</param>
    public static PurchaseDays Of(ReadOnlySpan<PurchaseSum> sums, DateOnly asOf, bool countsZero = false)
    {
        var net = sums.Length <= FewDays ? stackalloc NetDay[FewDays] : new NetDay[sums.Length];
        var (count, inOrder) = (0, true);
        foreach (ref readonly var sum in sums)
        {
            if (sum.Day > asOf)
                break;
            net[count] = new(sum.NetDayAsOf(asOf).DayNumber, sum.Amount);
            inOrder &= count == 0 || net[count - 1].Day < net[count].Day;
            count++;
        }

        var known = net[..count];
        return OfNet(inOrder ? known : Merge(known), countsZero);
    }

    /// <summary>The summary that buying models are fitted to, as of a day on or after the last purchase.</summary>
    public BuyingSummary Summary(DateOnly asOf)
        => Count == 0 ? default : new(Count - 1, days[^1] - days[0], asOf.DayNumber - days[0], Count == 1 ? 0 : (double)(Sum(1) / (Count - 1)));

    /// <summary>Purchase days after a day, and the net amount of them.</summary>
    public int CountAfter(DateOnly day) => Count - FirstAfter(day);

    public decimal SpendAfter(DateOnly day) => Sum(FirstAfter(day));

    /// <summary>The last purchase day on or before the given one.</summary>
    public DateOnly? LastUpTo(DateOnly day) => At(FirstAfter(day) - 1);

    /// <summary>Net amount of all purchase days but the first.</summary>
    public decimal RepeatSpend => Sum(1);

    /// <summary>The greatest of them, the latest of equals first.</summary>
    /// <param name="number">At most as many as there are.</param>
    public GreatOrders GreatestRepeats(int number)
    {
        var found = Enumerable.Range(1, Count - 1).OrderByDescending(i => amounts[i]).ThenByDescending(i => i).Take(number).ToList();
        return new(number, DateOnly.FromDayNumber(found.Max(i => days[i])), found.Sum(i => amounts[i]), amounts[found[^1]]);
    }

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

    // Refunds went back to the days of their orders.
    private static Span<NetDay> Merge(Span<NetDay> net)
    {
        net.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        var count = 0;
        foreach (var day in net)
        {
            if (count > 0 && net[count - 1].Day == day.Day)
                net[count - 1] = new(day.Day, net[count - 1].Amount + day.Amount);
            else
                net[count++] = day;
        }

        return net[..count];
    }

    private static PurchaseDays OfNet(ReadOnlySpan<NetDay> net, bool countsZero)
    {
        var (days, amounts, count) = (new int[net.Length], new decimal[net.Length], 0);
        foreach (ref readonly var day in net)
        {
            if (day.Amount > 0 || (day.Amount == 0 && countsZero))
                (days[count], amounts[count++]) = (day.Day, day.Amount);
        }

        return count == net.Length ? new(days, amounts) : new(days[..count], amounts[..count]);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct NetDay(int Day, decimal Amount);
}
