using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>The few orders, or the one great order long ago, that a customer's expected spend rests on (期望消费额的依据).</summary>
/// <remarks>
/// With x repeat orders of mean m the Gamma–Gamma model expects E = p(v + xm)/(px + q − 1). Up to two repeat orders are few: one more of the
/// usual size u = pv/(q − 1) would make it E′ = p(v + xm + u)/(p(x + 1) + q − 1). Of more, one order L may be above half of the sum xm and longer ago
/// than twice the usual interval: without it E′ = p(v + xm − L)/(p(x − 1) + q − 1). It is told only where E′ is another by a tenth or more. Who has
/// no repeat order is an estimate from similar customers, and labelled so already. At that spend CLV′ = (CLV + C)·E′/E − C, where C = P(alive) ×
/// monthly cost × annuity is the expected cost to serve.
/// </remarks>
/// <param name="LastOn">The day of the last order.</param>
/// <param name="Large">The one great order; none where the orders are few.</param>
/// <param name="Usual">u, the size of an order that is usual among all customers.</param>
/// <param name="Otherwise">E′: with one more order of that size, or without the great one.</param>
/// <param name="ClvOtherwise">CLV′, in base currency.</param>
public sealed record SpendBasis(int Repeats, DateOnly LastOn, LargeOrder? Large, decimal Usual, decimal Otherwise, decimal ClvOtherwise)
{
    /// <summary>Up to so many repeat orders are few.</summary>
    public const int Few = 2;

    private const decimal Much = 0.1m; // of what is expected
    private const int LongAgo = 2, LongAgoDays = 30; // usual intervals and days, as for a customer in decline

    /// <summary>None where no model valued the customer, where it is lost, and where the ledger has changed since the run.</summary>
    /// <param name="days">The customer's purchase days up to the as-of day.</param>
    public static SpendBasis? Of(ValueReason value, PurchaseDays days)
    {
        if (value is not { ValueBeforeLoss: null, Prediction: { Repeats: > 0 } reason } || days.Count != reason.Purchases || days.Last is not { } last)
            return null;

        var large = reason.Repeats > Few ? LargeAndOld(days, value.AsOf) : null;
        if (reason.Repeats > Few && large is null)
            return null;

        var usual = reason.Models.Spend.PopulationMean;
        var otherwise = large is null ? Expected(reason, days, 1, usual) : Expected(reason, days, -1, -(double)large.Amount);
        return Math.Abs(otherwise - reason.Prediction.Spend) < Much * reason.Prediction.Spend ? null
            : new(reason.Repeats, last, large, Predictor.Money(usual, 4), otherwise, Clv(value, reason, otherwise));
    }

    private static decimal Clv(ValueReason value, PredictionReason reason, decimal spend)
    {
        var (now, annuity) = (reason.Prediction, DiscountPlan.OfYear(reason.HorizonMonths, (double)value.DiscountRate).Annuity);
        var cost = now.Alive * (double)now.MonthlyCost * annuity;
        return Predictor.Money(((double)value.Clv + cost) * (double)(spend / now.Spend) - cost, 2);
    }

    // With so many orders more, of so much together.
    private static decimal Expected(PredictionReason reason, PurchaseDays days, int orders, double amount)
    {
        var repeats = reason.Repeats + orders;
        return Predictor.Money(reason.Models.Spend.ExpectedSpend(repeats, ((double)days.RepeatSpend + amount) / repeats), 4);
    }

    private static LargeOrder? LargeAndOld(PurchaseDays days, DateOnly asOf)
        => days.LargestRepeat() is { } order && order.Amount * 2 > days.RepeatSpend
            && asOf.DayNumber - order.On.DayNumber > Math.Max(LongAgo * days.MedianInterval(), LongAgoDays)
            ? order : null;
}

/// <summary>The purchase day of the greatest net amount (最大一笔购买) after the first.</summary>
public sealed record LargeOrder(DateOnly On, decimal Amount);
