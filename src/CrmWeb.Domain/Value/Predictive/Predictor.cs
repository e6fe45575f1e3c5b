using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>Values customers by the models (预测法估值).</summary>
/// <remarks>
/// CLV = Σ over the months of the horizon of [expected purchases × expected spend × margin − expected cost to serve] × present value, at
/// month end. Expected cost to serve of a month is the customer's monthly cost × today's P(alive).
/// </remarks>
public sealed class Predictor
{
    private const double Largest = (double)Bounds.LargestMoney;
    private static readonly double Year = DiscountPlan.DaysPerMonth * 12;

    private readonly PredictiveModels models;
    private readonly double companyMargin;
    private readonly int smallestCostMonths;
    private readonly double annuity;
    private readonly Forecaster forecaster;

    public Predictor(PredictiveModels models, ValuePolicy policy, decimal companyMargin, PurchaseTable? table = null)
    {
        var plan = PlanOf(policy);
        (this.models, this.companyMargin, smallestCostMonths) = (models, (double)companyMargin, policy.SmallestCostMonths);
        annuity = plan.Annuity;
        forecaster = new Forecaster(models.Buying, models.Spend, daysPerUnit: 1, Year, plan, table);
    }

    /// <summary>Expected purchases of a whole base, for predictors of several threads.</summary>
    public static PurchaseTable Table(PredictiveModels models, CustomerBase customers, ValuePolicy policy)
        => new(models.Buying, customers, Year, PlanOf(policy));

    /// <summary>P(alive) of a customer with this history.</summary>
    public double Alive(in BuyingSummary buying) => models.Buying.Alive(buying.Repeats, buying.LastDay, buying.Age);

    public (decimal Clv, CustomerPrediction Prediction) Value(in BuyingSummary buying, in CashInputs cash)
    {
        var forecast = forecaster.Of(buying);
        var margin = (double?)cash.Margin ?? companyMargin;
        var cost = cash.MonthlyCost(buying.Age, smallestCostMonths);
        var clv = forecast.Clv(margin) - cost * forecast.Alive * annuity;
        var confidence = buying.MeanSpend > 0 ? models.Confidence : Confidence.FromSimilar;
        return (Money(clv, 2),
            new(forecast.Alive, forecast.Purchases, Money(forecast.Spend, 4), Money(buying.MeanSpend, 4), Money(margin, 6), Money(cost, 4), confidence));
    }

    private static DiscountPlan PlanOf(ValuePolicy policy) => DiscountPlan.OfYear(policy.HorizonMonths, (double)policy.DiscountRate);

    // Ledgers of absurd sums must not break a run: what a column cannot hold is cut off at its edge.
    internal static decimal Money(double amount, int places)
        => Math.Round((decimal)Math.Clamp(amount, -Largest, Largest), places, MidpointRounding.AwayFromZero);
}
