using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>What a customer's cash says for a prediction (现金依据), in base currency.</summary>
/// <param name="Margin">Its own margin of the last three years, a fraction; none where its net spend of that time is not positive.</param>
/// <param name="CostOfLastYear">Its cost to serve of the last 365 days.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashInputs(decimal? Margin, decimal CostOfLastYear)
{
    public static CashInputs Of(CustomerHistory customer, DateOnly asOf, ValuePolicy policy)
    {
        var (spend, margin) = SpendAndMargin(customer, asOf, policy);
        return new(spend > 0 ? margin / spend : null, CashFlow.CostOfYear(customer, asOf));
    }

    /// <summary>Σ amount and Σ amount × margin of the averaging days, from which the company's margin comes too.</summary>
    public static (decimal Spend, decimal Margin) SpendAndMargin(CustomerHistory customer, DateOnly asOf, ValuePolicy policy)
    {
        var (spend, margin, from) = (0m, 0m, asOf.Back(policy.AveragingDays - 1));
        foreach (ref readonly var line in customer.Purchases.Span)
        {
            if (line.Day >= from && line.Day <= asOf)
                (spend, margin) = (spend + line.Amount, margin + line.Amount * line.MarginRate);
        }

        return (spend, margin);
    }
}
