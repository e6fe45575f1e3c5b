using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Tests.Value.BuyTillYouDie;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Predictive;

/// <summary>The whole way from a ledger to predicted values, on public data.</summary>
public sealed class PredictiveCdnowTests
{
    private static readonly Lazy<Valuation> Run = new(() => Valuation.Run(Cdnow.Histories(), Defaults, Day("1998-06-30")));

    [CdnowFact]
    public void Automatic_fits_the_modified_model_and_says_so()
    {
        var method = Run.Value.Method;

        Assert.Equal((ValueMethod.Predictive, MethodReason.AcceptedFit), (method.Method, method.Reason));
        Assert.Equal(DropoutRule.AfterEveryPurchase, method.Models!.Buying.Rule);
        Assert.Equal((23_502, 545, Confidence.Good), (method.Models.Customers, method.Models.HistoryDays, method.Models.Confidence));
        Assert.True(method.Fits!.Standard.IsAccepted);
    }

    [CdnowFact]
    public void Each_value_is_the_sum_of_its_parts_month_by_month()
    {
        var (models, figures) = (Run.Value.Method.Models!, Run.Value.Figures);
        var monthly = Math.Pow(1.1, 1 / 12.0) - 1;
        foreach (var figure in figures.Where(f => f is { Stage: not LifecycleStage.Lost, PurchaseDays: > 0 }).Take(200))
        {
            var (age, last) = (Day("1998-06-30").DayNumber - figure.FirstPurchaseOn!.Value.DayNumber, figure.LastPurchaseOn!.Value.DayNumber - figure.FirstPurchaseOn.Value.DayNumber);
            var expected = new ExpectedPurchases(models.Buying);
            var sum = 0.0;
            for (var month = 1; month <= 36; month++)
            {
                var bought = expected.Of(figure.PurchaseDays - 1, last, age, month * 30.4375) - expected.Of(figure.PurchaseDays - 1, last, age, (month - 1) * 30.4375);
                sum += bought * (double)figure.Prediction!.Value.Spend * 0.3 / Math.Pow(1 + monthly, month);
            }

            Assert.Equal(sum, (double)figure.Clv, 0.0051);
        }
    }

    [CdnowFact]
    public void Who_is_hardly_alive_is_lost_whatever_the_churn_window()
    {
        Assert.All(Run.Value.Figures.Where(f => f.Prediction?.Alive < 0.1), f => Assert.Equal(LifecycleStage.Lost, f.Stage));
        Assert.Contains(Run.Value.Figures, f => f.Stage != LifecycleStage.Lost && f.LastPurchaseOn < Day("1997-06-30"));
    }

    [CdnowFact]
    public void The_pyramid_adds_up()
    {
        var totals = Run.Value.Totals;

        Assert.Equal(totals.Ranked, totals.Tiers.Sum(t => t.Customers));
        Assert.Equal(totals.Equity, totals.Tiers.Sum(t => t.Clv));
        Assert.Equal((int)Math.Ceiling(totals.Ranked * 0.01), totals[PyramidTier.Gold].CutOff);
    }

    [CdnowFact]
    public void A_past_day_knows_nothing_of_what_came_later()
    {
        var early = Day("1997-09-30");
        var cut = Cdnow.Histories().Select(h => new CustomerHistory
        {
            CustomerId = h.CustomerId,
            Class = h.Class,
            Purchases = PackedPurchases.Of([.. h.Purchases.Unpack().Where(p => p.Day <= early)]),
        }).ToArray();

        var (whole, known) = (Valuation.Run(Cdnow.Histories(), Defaults, early), Valuation.Run(cut, Defaults, early));

        Assert.Equal(known.Figures.Select(f => (f.Clv, f.Tier, f.Stage)), whole.Figures.Select(f => (f.Clv, f.Tier, f.Stage)));
    }
}
