using CrmWeb.Domain.Tests.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.BuyTillYouDie;
using static CrmWeb.Domain.Value.BuyTillYouDie.DropoutRule;

namespace CrmWeb.Domain.Tests.Value.BackTests;

public sealed class BackTestTests
{
    [Fact]
    public void Figures_of_four_customers_worked_by_hand()
    {
        // Predicted 3, 2, 1, 0; actual 2, 4, 0, 0; the best one of four is the first fifth, rounded up.
        var test = new BackTest([new(3, 30, 2, 10), new(2, 20, 4, 90), new(1, 10, 0, 0), new(0, 0, 0, 0)]);

        Assert.Equal((1 + 2 + 1 + 0) / 4.0, test.MeanAbsoluteError);
        Assert.Equal(6 / 6.0 - 1, test.Bias);
        Assert.Equal(0.1, test.Capture);
        Assert.Equal(0.9, test.BestCapture);
        // Gathered .1 1 1 1 against .9 1 1 1: (3.1 − 2.5) ÷ (3.9 − 2.5)
        Assert.Equal(0.6 / 1.4, test.Gini!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_purchase_afterwards_there_is_no_share_to_speak_of()
    {
        var test = new BackTest([new(1, 5, 0, 0), new(0.5, 2, 0, 0)]);

        Assert.Equal((null, null, null), (test.Bias, test.Capture, test.Gini));
        Assert.Equal(0.75, test.MeanAbsoluteError);
        Assert.Equal((0, 0), (new BackTest([]).Customers, new BackTest([]).MeanAbsoluteError));
    }

    [Fact]
    public void Deciles_hold_everybody_once()
    {
        var deciles = new BackTest(Enumerable.Range(0, 23).Select(i => new BackTestCase(i, i, i, i))).Deciles();

        Assert.Equal(23, deciles.Sum(d => d.Customers));
        Assert.Equal(10, deciles.Count);
        Assert.Equal(21.5, deciles[0].Predicted);
    }

    [CdnowFact]
    public void CDNOW_39_weeks_after_39_weeks_come_out_as_published()
    {
        Expect(Of(Model(AfterRepeats)), mae: .786, bias: -.12, capture: .66);
        Expect(Of(Model(AfterEveryPurchase)), mae: .765, bias: -.16, capture: .66);
        Expect(Of((x, _, age, mean) => (x / (age / 7.0) * 39, mean)), mae: 1.024, bias: .56, capture: .66);
    }

    private static void Expect(BackTest test, double mae, double bias, double capture)
    {
        Assert.Equal(mae, test.MeanAbsoluteError, 1e-3);
        Assert.Equal(bias, test.Bias!.Value, 5e-3);
        Assert.Equal(capture, test.Capture!.Value, 1e-2);
        Assert.Equal(.943, test.BestCapture!.Value, 1e-3);
    }

    private static Func<int, int, int, double, (double, double)> Model(DropoutRule rule)
    {
        var buying = BetaGeometricFit.Of(Cdnow.SampleBase, rule).Accepted!;
        var spend = GammaGamma.Fit(Cdnow.SampleBase).Accepted!;
        var expected = new ExpectedPurchases(buying);
        return (x, last, age, mean) => (expected.Of(x, last / 7.0, age / 7.0, 39), spend.ExpectedSpend(x, mean));
    }

    private static BackTest Of(Func<int, int, int, double, (double Purchases, double Spend)> predict)
        => new(Cdnow.Sample.Select(row =>
        {
            var (purchases, spend) = predict(row.Summary.Repeats, row.Summary.LastDay, row.Summary.Age, row.Summary.MeanSpend);
            return new BackTestCase(purchases, purchases * spend, row.LaterPurchases, row.LaterSpend);
        }));
}
