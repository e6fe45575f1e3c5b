using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>How a lifetime value came about (客户终身价值的由来), as figures that a page puts into words: CLV = R × annuity(n, r), or a prediction.</summary>
/// <param name="ChurnRate">Null where nobody was active a year ago.</param>
public sealed record ValueReason(
    ValueMethod Method, DateOnly AsOf, decimal YearlyCashFlow, decimal LifetimeYears, decimal? ChurnRate,
    LifetimeBasis Basis, decimal DiscountRate, decimal Clv, decimal HistoricValue, decimal? ValueBeforeLoss, PredictionReason? Prediction = null)
{
    /// <summary>The contracts that it rests on; none for a customer without.</summary>
    public ContractReason? Contracts { get; init; }

    public static ValueReason Of(CustomerValue figure, ValueRun run, ValuePolicy policy)
        => new(run.MethodUsed ?? ValueMethod.Textbook, run.AsOf, figure.YearlyCashFlow, figure.Lifetime.Years, figure.Lifetime.Churn.Rate,
            figure.Lifetime.Basis, run.DiscountRate, figure.Clv, figure.HistoricValue, figure.ValueBeforeLoss,
            PredictionReason.Of(figure, run, policy));
}
