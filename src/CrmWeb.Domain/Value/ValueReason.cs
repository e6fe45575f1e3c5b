namespace CrmWeb.Domain.Value;

/// <summary>How a lifetime value came about (客户终身价值的由来), as figures that a page puts into words: CLV = R × annuity(n, r).</summary>
public sealed record ValueReason(
    ValueMethod Method, DateOnly AsOf, decimal YearlyCashFlow, decimal LifetimeYears, decimal? ChurnRate,
    LifetimeBasis Basis, decimal DiscountRate, decimal Clv, decimal HistoricValue, decimal? ValueBeforeLoss)
{
    public static ValueReason Of(CustomerValue figure, ValuePolicy policy, DateOnly asOf)
        => new(ValueMethod.Textbook, asOf, figure.YearlyCashFlow, figure.Lifetime.Years, figure.Lifetime.Churn.Rate,
            figure.Lifetime.Basis, policy.DiscountRate, figure.Clv, figure.HistoricValue, figure.ValueBeforeLoss);
}
