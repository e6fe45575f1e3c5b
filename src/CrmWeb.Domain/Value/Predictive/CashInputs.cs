using System.Runtime.InteropServices;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>What a customer's cash says for a prediction (现金依据), in base currency.</summary>
/// <param name="Margin">Its own margin of the last three years, a fraction; none where its net spend of that time is not positive.</param>
/// <param name="CostOfLastYear">Its cost to serve of the last 365 days.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashInputs(decimal? Margin, decimal CostOfLastYear)
{
    /// <summary>Cost to serve per month (月均服务成本): that of the last year ÷ 12, or ÷ the customer's age in months when younger, at least so many.</summary>
    /// <param name="age">Days since the first purchase or contract.</param>
    public double MonthlyCost(int age, int smallestMonths) => (double)CostOfLastYear / Math.Clamp(age / DiscountPlan.DaysPerMonth, smallestMonths, 12);

    public static CashInputs Of(CashFlow cash, DateOnly asOf, ValuePolicy policy)
    {
        var (spend, margin) = SpendAndMargin(cash.Purchases, asOf, policy);
        return new(spend > 0 ? margin / spend : null, cash.CostOfYear(asOf));
    }

    /// <summary>Σ amount and Σ amount × margin of the averaging days, from which the company's margin comes too.</summary>
    /// <param name="sums">A customer's purchases, ascending by day.</param>
    public static (decimal Spend, decimal Margin) SpendAndMargin(ReadOnlySpan<PurchaseSum> sums, DateOnly asOf, ValuePolicy policy)
    {
        var (from, spend, known, atDefault) = (asOf.Back(policy.AveragingDays - 1), 0m, 0m, 0m);
        for (var i = sums.Length - 1; i >= 0 && sums[i].Day >= from; i--)
        {
            if (sums[i].Day > asOf)
                continue;
            (spend, atDefault) = (spend + sums[i].Amount, atDefault + sums[i].AtDefault);
            if (sums[i].Margin != 0)
                known += sums[i].Margin; // most know none
        }

        return (spend, policy.MarginOf(known, atDefault));
    }
}
