namespace CrmWeb.Domain.Value;

/// <summary>Net cash flow (净现金流) of a customer: Σ amount × margin − cost to serve, each row on its own date, in base currency.</summary>
public static class CashFlow
{
    private const int YearDays = 365;

    /// <summary>Net cash flow of the days from…upTo, both inclusive.</summary>
    public static decimal Between(CustomerHistory customer, DateOnly from, DateOnly upTo)
    {
        var sum = 0m;
        foreach (ref readonly var line in customer.Purchases.Span)
        {
            if (line.Day >= from && line.Day <= upTo)
                sum += line.Amount * line.MarginRate;
        }

        foreach (ref readonly var cost in customer.Costs.Span)
        {
            if (cost.Day >= from && cost.Day <= upTo)
                sum -= cost.Amount;
        }

        return sum;
    }

    /// <summary>Historic value (历史价值): all net cash flow up to the as-of day, undiscounted.</summary>
    public static decimal Historic(CustomerHistory customer, DateOnly asOf) => Between(customer, DateOnly.MinValue, asOf);

    /// <summary>Net cash flow of the last 365 days, the as-of day included.</summary>
    public static decimal OfYear(CustomerHistory customer, DateOnly asOf) => Between(customer, asOf.Back(YearDays - 1), asOf);

    /// <summary>Cost to serve (服务成本) of the same days.</summary>
    public static decimal CostOfYear(CustomerHistory customer, DateOnly asOf)
    {
        var (sum, from) = (0m, asOf.Back(YearDays - 1));
        foreach (ref readonly var cost in customer.Costs.Span)
        {
            if (cost.Day >= from && cost.Day <= asOf)
                sum += cost.Amount;
        }

        return sum;
    }

    /// <summary>Average yearly net cash flow (年均净现金流) R of the last three years, or of the time since the first purchase when shorter.</summary>
    /// <remarks>R = Σ net cash flow / max(1, days / 365.25). A customer of a week is not expected to buy fifty-two times as much in a year.</remarks>
    public static decimal Yearly(CustomerHistory customer, DateOnly firstPurchase, DateOnly asOf, ValuePolicy policy)
    {
        var window = asOf.Back(policy.AveragingDays - 1);
        var from = firstPurchase > window ? firstPurchase : window;
        var days = Math.Min(asOf.DayNumber - firstPurchase.DayNumber, policy.AveragingDays);
        return Between(customer, from, asOf) / Math.Max(1m, days / ValuePolicy.DaysPerYear);
    }

    /// <summary>Net cash flow of the last twelve months and of the twelve before.</summary>
    public static (decimal Last, decimal Before) LastTwoYears(CustomerHistory customer, DateOnly asOf)
    {
        var yearAgo = asOf.YearsBack(1);
        return (Between(customer, yearAgo.AddDays(1), asOf), Between(customer, asOf.YearsBack(2).AddDays(1), yearAgo));
    }

    internal static DateOnly Back(this DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    internal static DateOnly YearsBack(this DateOnly day, int years) => day.Year > years ? day.AddYears(-years) : DateOnly.MinValue;
}
