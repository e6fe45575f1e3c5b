using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>What could happen to a customer's value (提升途径).</summary>
public enum LeverKind
{
    /// <summary>It buys once more on the day after the as-of day, for as much as is expected of it.</summary>
    OneMorePurchase = 1,

    /// <summary>Every purchase to come is 10 % larger.</summary>
    LargerPurchases = 2,

    /// <summary>It is certain to be still a customer: P(alive) = 1.</summary>
    SurelyStays = 3,
}

/// <summary>What one lever would make of a customer's value.</summary>
/// <param name="Clv">CLV then, in base currency; money of the one more purchase itself is not in it.</param>
/// <param name="Crosses">Whether that is above the value at which the next tier up begins now.</param>
public sealed record Lever(LeverKind Kind, decimal Clv, decimal Change, bool Crosses);

/// <summary>Reckons the levers of a customer with the parameters of the run (价值杠杆).</summary>
/// <remarks>
/// CLV′ = CLV + W(lever) − W(now), W = P(alive)·[Σ discounted purchases × E[M] × margin − monthly cost × annuity]; for a customer known to
/// stay P(alive) is 1 in both parts, so one that costs more than it brings loses by staying.
/// </remarks>
public sealed class Levers(PredictionReason reason, decimal discountRate)
{
    private const double Larger = 1.1;

    private readonly BetaGeometric buying = reason.Models.Buying;
    private readonly ExpectedPurchases expected = new(reason.Models.Buying);
    private readonly DiscountPlan plan = DiscountPlan.OfYear(reason.HorizonMonths, (double)discountRate);

    private BuyingSummary Now => new(reason.Repeats, reason.DaysBought, reason.Age, (double)reason.Prediction.MeanSpend);

    private BuyingSummary AfterPurchase => new(
        reason.Repeats + 1, reason.Age + 1, reason.Age + 1, (reason.Repeats * Now.MeanSpend + (double)reason.Prediction.Spend) / (reason.Repeats + 1));

    /// <param name="clv">The customer's value now.</param>
    /// <param name="nextTierClv">Value at which the next tier up begins; none in gold.</param>
    public IReadOnlyList<Lever> Of(decimal clv, decimal? nextTierClv)
    {
        var now = Worth(Now, Alive(Now));
        Lever To(LeverKind kind, double worth)
        {
            var change = Predictor.Money(worth - now, 2);
            return new(kind, clv + change, change, clv <= nextTierClv && clv + change > nextTierClv);
        }

        return [
            To(LeverKind.OneMorePurchase, Worth(AfterPurchase, Alive(AfterPurchase))),
            To(LeverKind.LargerPurchases, Worth(Now, Alive(Now), Larger)),
            To(LeverKind.SurelyStays, Worth(Now, 1)),
        ];
    }

    private double Alive(in BuyingSummary customer) => buying.Alive(customer.Repeats, customer.LastDay, customer.Age);

    private double Worth(in BuyingSummary customer, double alive, double larger = 1)
    {
        var spend = reason.Models.Spend.ExpectedSpend(customer.Repeats, customer.MeanSpend) * larger;
        var purchases = expected.DiscountedOfAlive(customer.Repeats, customer.Age, plan);
        return alive * (purchases * spend * (double)reason.Prediction.Margin - (double)reason.Prediction.MonthlyCost * plan.Annuity);
    }
}
