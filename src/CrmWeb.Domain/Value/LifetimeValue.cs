namespace CrmWeb.Domain.Value;

/// <summary>Customer lifetime value (客户终身价值, CLV) by the textbook formula: the net cash flow still to come, discounted.</summary>
/// <remarks>CLV = Σ Rᵢ / (1 + r)ⁱ, i = 1…n. It treats the lifetime n as certain and so tends to overstate.</remarks>
public static class LifetimeValue
{
    /// <summary>CLV of a steady yearly cash flow over a number of years, to the cent.</summary>
    public static decimal Of(decimal yearlyCashFlow, decimal years, decimal discountRate)
        => ToCent(yearlyCashFlow * Annuity(years, discountRate));

    /// <summary>CLV of cash flows planned year by year, to the cent.</summary>
    public static decimal OfPlan(IReadOnlyList<decimal> yearlyCashFlows, decimal discountRate)
    {
        var (sum, present) = (0m, 1m);
        foreach (var cashFlow in yearlyCashFlows)
        {
            present /= 1 + discountRate;
            sum += cashFlow * present;
        }

        return ToCent(sum);
    }

    /// <summary>Present value of 1 a year (年金现值系数); a fraction of a year counts in proportion, discounted as the year it falls in.</summary>
    public static decimal Annuity(decimal years, decimal discountRate)
    {
        var (sum, present) = (0m, 1m);
        for (var left = years; left > 0; left--)
        {
            present /= 1 + discountRate;
            sum += Math.Min(1, left) * present;
        }

        return sum;
    }

    /// <summary>Rounds to the cent, halves away from zero; what a column cannot hold is cut off at its edge, so that absurd sums break no run.</summary>
    public static decimal ToCent(decimal money)
        => Math.Round(Math.Clamp(money, -Bounds.LargestMoney, Bounds.LargestMoney), 2, MidpointRounding.AwayFromZero);
}
