using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>The few orders, or the great ones long ago, that a customer's expected spend rests on (期望消费额的依据).</summary>
/// <remarks>
/// With x repeat orders of mean m the Gamma–Gamma model expects E = p(v + xm)/(px + q − 1). Up to two repeat orders are few: one more of the
/// usual size u = pv/(q − 1) would make it E′ = p(v + xm + u)/(p(x + 1) + q − 1). Of more, the greatest, or from eight on the two greatest, of together
/// L may be above half of the sum xm, each above thrice the mean of the others, and longer ago than twice
/// the usual interval: without those k, E′ = p(v + xm − L)/(p(x − k) + q − 1). It is told only where E′ is another by a tenth or more. Who has no
/// repeat order is an estimate from similar customers, and labelled so already. At that spend CLV′ = (CLV + C)·E′/E − C, where C = P(alive) × monthly
/// cost × annuity is the expected cost to serve.
/// </remarks>
/// <param name="LastOn">The day of the last order.</param>
/// <param name="Great">The great orders; none where the orders are few.</param>
/// <param name="Expected">E, as the run expects it.</param>
/// <param name="Usual">u, the size of an order that is usual among all customers.</param>
/// <param name="Otherwise">E′: with one more order of that size, or without the great ones.</param>
/// <param name="ClvOtherwise">CLV′, in base currency.</param>
public sealed record SpendBasis(int Repeats, DateOnly LastOn, GreatOrders? Great, decimal Expected, decimal Usual, decimal Otherwise, decimal ClvOtherwise)
{
    /// <summary>Up to so many repeat orders are few.</summary>
    public const int Few = 2;

    // So that two orders are a quarter of the repeat orders at most; two of four are a habit.
    private const int ManyForTwo = 8;

    // Each is above so many times the mean of the other repeat orders.
    private const decimal Threefold = 3;

    private const decimal Much = 0.1m; // of what is expected
    private const int LongAgo = 2, LongAgoDays = 30; // usual intervals and days, as for a customer in decline

    /// <summary>None where no model valued the customer, where it is lost, and where the ledger has changed since the run.</summary>
    /// <param name="days">The customer's purchase days up to the as-of day.</param>
    public static SpendBasis? Of(ValueReason value, PurchaseDays days)
    {
        if (value is not { ValueBeforeLoss: null, Prediction: { Repeats: > 0 } reason } || days.Count != reason.Purchases || days.Last is not { } last)
            return null;

        var great = reason.Repeats > Few ? GreatAndOld(days, value.AsOf) : null;
        if (reason.Repeats > Few && great is null)
            return null;

        var usual = reason.Models.Spend.PopulationMean;
        var otherwise = great is null ? WithOrders(reason, days, 1, usual) : WithOrders(reason, days, -great.Number, -(double)great.Sum);
        return Math.Abs(otherwise - reason.Prediction.Spend) < Much * reason.Prediction.Spend ? null
            : new(reason.Repeats, last, great, reason.Prediction.Spend, Predictor.Money(usual, 4), otherwise, Clv(value, reason, otherwise));
    }

    private static decimal Clv(ValueReason value, PredictionReason reason, decimal spend)
    {
        var (now, annuity) = (reason.Prediction, DiscountPlan.OfYear(reason.HorizonMonths, (double)value.DiscountRate).Annuity);
        var cost = now.Alive * (double)now.MonthlyCost * annuity;
        return Predictor.Money(((double)value.Clv + cost) * (double)(spend / now.Spend) - cost, 2);
    }

    // With so many orders more, of so much together.
    private static decimal WithOrders(PredictionReason reason, PurchaseDays days, int orders, double amount)
    {
        var repeats = reason.Repeats + orders;
        return Predictor.Money(reason.Models.Spend.ExpectedSpend(repeats, ((double)days.RepeatSpend + amount) / repeats), 4);
    }

    private static GreatOrders? GreatAndOld(PurchaseDays days, DateOnly asOf)
        => Enumerable.Range(1, days.Count > ManyForTwo ? 2 : 1).Select(days.GreatestRepeats).FirstOrDefault(g => IsGreat(g, days)) is { } great
            && asOf.DayNumber - great.LastOn.DayNumber > Math.Max(LongAgo * days.MedianInterval(), LongAgoDays)
            ? great : null;

    private static bool IsGreat(GreatOrders orders, PurchaseDays days)
    {
        var others = days.RepeatSpend - orders.Sum;
        return orders.Sum > others && orders.Least * (days.Count - 1 - orders.Number) > Threefold * others;
    }
}

/// <summary>The purchase days of the greatest net amounts (最大的几笔购买) after the first: how many, of how much together, the last of them when.</summary>
/// <param name="Least">The least of them.</param>
public sealed record GreatOrders(int Number, DateOnly LastOn, decimal Sum, decimal Least);
