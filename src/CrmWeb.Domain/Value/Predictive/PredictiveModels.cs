using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>The models that a predictive run values with (预测模型): how people buy, what they spend, and on whom it was learnt.</summary>
/// <param name="Customers">Customers with a purchase that the fit saw.</param>
/// <param name="HistoryDays">Days from the first purchase of all to the as-of day.</param>
/// <param name="IsSmall">Held by a prior, because the base is small (MAP): low confidence.</param>
/// <param name="FittedAsOf">The as-of day of the run that fitted it.</param>
public sealed record PredictiveModels(
    BetaGeometric Buying, GammaGamma Spend, int Customers, int HistoryDays, bool IsSmall, DateOnly FittedAsOf)
{
    /// <summary>A whole year, below which the season of the year biases a fit.</summary>
    public const int SeasonDays = 365;

    /// <summary>How far figures of these models may be trusted.</summary>
    public Confidence Confidence => IsSmall ? Confidence.Low : HistoryDays < SeasonDays ? Confidence.UnderAYear : Confidence.Good;
}

/// <summary>How far a predicted figure may be trusted (可信度).</summary>
public enum Confidence
{
    Good = 1,

    /// <summary>Less than a year of history: seasons still bias it.</summary>
    UnderAYear = 2,

    /// <summary>A small base of customers, held by a prior.</summary>
    Low = 3,

    /// <summary>A new customer without a repeat purchase: its spend is estimated from similar customers.</summary>
    FromSimilar = 4,
}
