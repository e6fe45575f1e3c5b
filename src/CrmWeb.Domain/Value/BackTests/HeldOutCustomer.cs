using System.Runtime.InteropServices;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>One customer's ledger parted at a cut-off (留出样本): what was known then, and what came after it.</summary>
/// <param name="Known">Its buying up to the cut-off.</param>
/// <param name="LaterPurchases">Purchase days after the cut-off, through the last day looked at.</param>
/// <param name="LaterSpend">Money spent on those days.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HeldOutCustomer(BuyingSummary Known, int LaterPurchases, double LaterSpend)
{
    /// <summary>Parts a ledger; nobody who had not bought by the cut-off takes part.</summary>
    public static HeldOutCustomer? Of(ReadOnlySpan<PurchaseSum> sums, DateOnly cutOff, DateOnly until, bool countsZero = false)
    {
        var known = PurchaseDays.Of(sums, cutOff, countsZero);
        if (known.Count == 0)
            return null;

        var all = PurchaseDays.Of(sums, until, countsZero);
        var later = all.CountAfter(cutOff);
        return new(known.Summary(cutOff), later, later == 0 ? 0 : (double)all.SpendAfter(cutOff));
    }

    /// <summary>The back-test of a model on customers held out, over so many units of time after the cut-off.</summary>
    public static BackTest Test(IEnumerable<HeldOutCustomer> customers, BetaGeometric buying, GammaGamma spend, double daysPerUnit, double time)
    {
        var forecaster = new Forecaster(buying, spend, daysPerUnit, time, new DiscountPlan(0, 1, 0));
        return new BackTest(customers.Select(c =>
        {
            var forecast = forecaster.Of(c.Known);
            return new BackTestCase(forecast.Purchases, forecast.Purchases * forecast.Spend, c.LaterPurchases, c.LaterSpend);
        }));
    }

    /// <summary>The naive rule (朴素规则): each goes on at the rate and the mean spend it had so far.</summary>
    public static BackTest TestNaive(IEnumerable<HeldOutCustomer> customers, double days)
        => new(customers.Select(c =>
        {
            var purchases = c.Known.Age == 0 ? 0 : c.Known.Repeats * days / c.Known.Age;
            return new BackTestCase(purchases, purchases * c.Known.MeanSpend, c.LaterPurchases, c.LaterSpend);
        }));
}
