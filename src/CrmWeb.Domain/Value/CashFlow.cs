using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>Net cash flow (净现金流) of a customer: Σ amount × margin − cost to serve, each row on its own date, in base currency.</summary>
public sealed class CashFlow
{
    private const int YearDays = 365;

    private readonly ValuePolicy policy;
    private PurchaseSum[] sums = []; // room that grows with the largest customer, as do the next two
    private decimal[] atDefault = []; // Σ amount at default through each sum, so that any span of days is one subtraction
    private decimal[] known = []; // Σ known margin likewise
    private int count;
    private ReadOnlyMemory<CostLine> costs;

    /// <summary>Room for one customer after another, where a million are gone through: of each what is taken last.</summary>
    internal CashFlow(ValuePolicy policy) => this.policy = policy;

    /// <summary>The customer's purchases, ascending by day.</summary>
    public ReadOnlySpan<PurchaseSum> Purchases => sums.AsSpan(0, count);

    public static CashFlow Of(CustomerHistory customer, ValuePolicy policy)
    {
        var cash = new CashFlow(policy);
        cash.Take(customer);
        return cash;
    }

    /// <summary>From here on all is about this customer.</summary>
    internal void Take(CustomerHistory customer)
    {
        (count, costs) = (customer.Purchases.Unpack(ref sums).Length, customer.Costs);
        if (atDefault.Length < count)
            (atDefault, known) = (new decimal[sums.Length], new decimal[sums.Length]);
        var (sum, knownSum) = (0m, 0m);
        for (var i = 0; i < count; i++)
        {
            atDefault[i] = sum += sums[i].AtDefault;
            known[i] = sums[i].Margin == 0 ? knownSum : knownSum += sums[i].Margin; // most know none
        }
    }

    /// <summary>Net cash flow of the days from…upTo, both inclusive.</summary>
    public decimal Between(DateOnly from, DateOnly upTo) => Margin(from, upTo) - Cost(from, upTo);

    /// <summary>Historic value (历史价值): all net cash flow up to the as-of day, undiscounted.</summary>
    public decimal Historic(DateOnly asOf) => Between(DateOnly.MinValue, asOf);

    /// <summary>Net cash flow of the last 365 days, the as-of day included.</summary>
    public decimal OfYear(DateOnly asOf) => Between(asOf.Back(YearDays - 1), asOf);

    /// <summary>Cost to serve (服务成本) of the same days.</summary>
    public decimal CostOfYear(DateOnly asOf) => Cost(asOf.Back(YearDays - 1), asOf);

    /// <summary>Average yearly net cash flow (年均净现金流) R of the last three years, or of the time since the first purchase when shorter.</summary>
    /// <remarks>R = Σ net cash flow / max(1, days / 365.25). A customer of a week is not expected to buy fifty-two times as much in a year.</remarks>
    public decimal Yearly(DateOnly firstPurchase, DateOnly asOf, ValuePolicy policy)
    {
        var window = asOf.Back(policy.AveragingDays - 1);
        var from = firstPurchase > window ? firstPurchase : window;
        var days = Math.Min(asOf.DayNumber - firstPurchase.DayNumber, policy.AveragingDays);
        var cash = Between(from, asOf);
        return days <= ValuePolicy.DaysPerYear ? cash : cash * ValuePolicy.DaysPerYear / days;
    }

    /// <summary>Net cash flow of the last twelve months and of the twelve before.</summary>
    public (decimal Last, decimal Before) LastTwoYears(DateOnly asOf)
    {
        var yearAgo = asOf.YearsBack(1);
        return (Between(yearAgo.AddDays(1), asOf), Between(asOf.YearsBack(2).AddDays(1), yearAgo));
    }

    /// <summary>Σ amount × margin (毛利) of the days from…upTo.</summary>
    public decimal Margin(DateOnly from, DateOnly upTo)
    {
        var (start, end) = (Before(from, itself: false), Before(upTo, itself: true));
        return policy.MarginOf(Sum(known, start, end), Sum(atDefault, start, end));
    }

    /// <summary>Cost to serve (服务成本) of the days from…upTo.</summary>
    public decimal Cost(DateOnly from, DateOnly upTo)
    {
        var sum = 0m;
        foreach (ref readonly var cost in costs.Span)
        {
            if (cost.Day >= from && cost.Day <= upTo)
                sum += cost.Amount;
        }

        return sum;
    }

    // How many sums are of the days before.
    private int Before(DateOnly day, bool itself)
    {
        bool IsLater(in PurchaseSum sum) => sum.Day > day || (sum.Day == day && !itself);
        if (count == 0 || IsLater(sums[0]))
            return 0; // asked for most often

        var before = count;
        while (IsLater(sums[before - 1]))
            before--;
        return before;
    }

    private static decimal Sum(decimal[] through, int start, int end)
        => end == 0 ? 0 : start == 0 ? through[end - 1] : through[end - 1] - through[start - 1];
}

/// <summary>Days counted back from an as-of day, which the first day of all ends.</summary>
internal static class DaysBack
{
    public static DateOnly Back(this DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    public static DateOnly YearsBack(this DateOnly day, int years) => day.Year > years ? day.AddYears(-years) : DateOnly.MinValue;
}
