using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>The days on which a customer really bought (购买日): days of positive net amount, refunds netted on their order's day.</summary>
public sealed class PurchaseDays
{
    private int[] days = []; // ascending day numbers, each once, in room that grows with the largest customer
    private decimal[] amounts = []; // net amount of each

    /// <summary>Room for one customer after another, where a million are gone through.</summary>
    internal PurchaseDays() { }

    public int Count { get; private set; }
    public DateOnly? First => At(0);
    public DateOnly? Second => At(1);
    public DateOnly? Last => At(Count - 1);

    /// <param name="countsZero">Whether a day of zero net amount is a purchase too, as some published figures count it.</param>
    public static PurchaseDays Of(ReadOnlySpan<PurchaseSum> sums, DateOnly asOf, bool countsZero = false)
    {
        var made = new PurchaseDays();
        made.Take(sums, asOf, countsZero);
        return made;
    }

    /// <summary>From here on all is about the customer with these sums.</summary>
    internal void Take(ReadOnlySpan<PurchaseSum> sums, DateOnly asOf, bool countsZero = false)
    {
        if (days.Length < sums.Length)
            (days, amounts) = (new int[sums.Length], new decimal[sums.Length]);
        (Count, var inOrder) = (0, true);
        foreach (ref readonly var sum in sums)
        {
            if (sum.Day > asOf)
                break;
            Add(sum.NetDayAsOf(asOf).DayNumber, sum.Amount);
            inOrder &= Count == 1 || days[Count - 2] < days[Count - 1];
        }

        if (!inOrder)
            Merge();
        KeepPurchases(countsZero);
    }

    /// <summary>The summary that buying models are fitted to, as of a day on or after the last purchase.</summary>
    public BuyingSummary Summary(DateOnly asOf)
        => Count == 0 ? default : new(Count - 1, days[Count - 1] - days[0], asOf.DayNumber - days[0], Count == 1 ? 0 : (double)Sum(1) / (Count - 1));

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
            start = Math.Max(start ?? 0, FirstAfter(closed));
        return Count - start;
    }

    private int FirstAfter(DateOnly day)
    {
        var found = days.AsSpan(0, Count).BinarySearch(day.DayNumber);
        return found >= 0 ? found + 1 : ~found;
    }

    private decimal Sum(int from)
    {
        var sum = 0m;
        for (var i = from; i < Count; i++)
            sum += amounts[i];
        return sum;
    }

    private DateOnly? At(int index)
        => index >= 0 && index < Count ? DateOnly.FromDayNumber(days[index]) : null;

    private void Add(int day, decimal amount) => (days[Count], amounts[Count++]) = (day, amount);

    // Refunds went back to the days of their orders.
    private void Merge()
    {
        var all = Count;
        Array.Sort(days, amounts, 0, all);
        Count = 0;
        for (var i = 0; i < all; i++)
        {
            if (Count > 0 && days[Count - 1] == days[i])
                amounts[Count - 1] += amounts[i];
            else
                Add(days[i], amounts[i]);
        }
    }

    private void KeepPurchases(bool countsZero)
    {
        var all = Count;
        Count = 0;
        for (var i = 0; i < all; i++)
        {
            if (amounts[i] > 0 || (amounts[i] == 0 && countsZero))
                Add(days[i], amounts[i]);
        }
    }
}
