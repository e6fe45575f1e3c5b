using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Predictive;

public sealed class SpendBasisTests
{
    // u = 6 · 15 / (4 − 1) = 30
    private static readonly PredictiveModels Models = new(
        new BetaGeometric(0.5, 40, 0.8, 2, DropoutRule.AfterEveryPurchase), new GammaGamma(6, 4, 15), 500, 700, IsSmall: false, Day("2024-06-30"));

    [Fact]
    public void One_repeat_order_says_what_one_more_of_the_usual_size_would_make_of_it()
    {
        // E = 6 · (15 + 300) / (6 + 3) = 210; E′ = 6 · (15 + 300 + 30) / (12 + 3) = 138
        var basis = Of("2024-06-30", Line("2024-01-01", 30), Line("2024-03-10", 300))!;

        Assert.Equal((1, Day("2024-03-10"), null, 210m, 30m, 138m), (basis.Repeats, basis.LastOn, basis.Great, basis.Expected, basis.Usual, basis.Otherwise));
    }

    [Fact]
    public void Orders_of_the_usual_size_change_nothing_and_are_not_told()
        => Assert.Null(Of("2024-06-30", Line("2024-01-01", 500), Line("2024-03-10", 30), Line("2024-04-10", 31)));

    [Fact]
    public void Who_bought_once_is_an_estimate_from_similar_customers_anyway()
        => Assert.Null(Of("2024-06-30", Line("2024-01-01", 5000)));

    [Fact]
    public void From_three_repeat_orders_on_only_one_great_order_long_ago_is_told()
    {
        PurchaseLine[] lines = [Line("2023-10-01", 30), Line("2023-11-01", 900), Line("2023-12-01", 30), Line("2024-01-01", 30)];

        var basis = Of("2024-01-03", lines)!; // 63 days, over twice 31

        Assert.Equal(new GreatOrders(1, Day("2023-11-01"), 900, 900), basis.Great);
        Assert.Equal(30, basis.Otherwise); // 6 · (15 + 60) / (12 + 3)
        Assert.Null(Of("2024-01-02", lines)); // not yet
        Assert.Null(Of("2024-06-30", [.. lines, Line("2024-02-01", 900)])); // two of that size are a habit
        Assert.Null(Of("2024-06-30", [.. lines, .. Enumerable.Range(2, 12).Select(d => Line($"2024-02-{d:00}", 70))])); // less than half
    }

    [Fact]
    public void Of_eight_repeat_orders_and_more_the_two_greatest_together_are_told_too()
    {
        PurchaseLine[] lines = [Line("2023-01-01", 30), Line("2023-02-01", 600), Line("2023-03-01", 500), .. Enumerable.Range(4, 6).Select(m => Line($"2023-{m:00}-01", 30))];

        var basis = Of("2023-09-02", lines)!; // a month apart each, and half a year since

        Assert.Equal(new GreatOrders(2, Day("2023-03-01"), 1100, 500), basis.Great); // of 1,280
        Assert.Equal(30, basis.Otherwise); // 6 · (15 + 180) / (36 + 3)
        Assert.Null(Of("2023-09-02", [.. lines[..^1]])); // of seven, two are a habit
        Assert.Null(Of("2023-09-02", [.. lines[..2], .. Enumerable.Range(3, 6).Select(m => Line($"2023-{m:00}-01", 30)), Line("2023-08-20", 500)])); // not long ago
    }

    [Fact]
    public void A_ledger_that_has_changed_since_the_run_is_not_spoken_of()
    {
        var days = DaysOf("2024-06-30", Line("2024-01-01", 30), Line("2024-03-10", 300));

        Assert.Null(SpendBasis.Of(ValueOf(ReasonOf(days, Day("2024-06-30")) with { Purchases = 3 }, Day("2024-06-30")), days));
    }

    [Fact]
    public void The_value_at_that_spend_keeps_the_cost_to_serve_as_it_is()
    {
        // E = 210 and E′ = 138 as above; C = 1 · 10 · 36 = 360 without discount; CLV′ = (1,740 + 360) · 138 / 210 − 360 = 1,020
        var days = DaysOf("2024-06-30", Line("2024-01-01", 30), Line("2024-03-10", 300));
        var reason = ReasonOf(days, Day("2024-06-30"));
        var value = ValueOf(reason with { Prediction = reason.Prediction with { Alive = 1, MonthlyCost = 10 } }, Day("2024-06-30")) with { Clv = 1740 };

        Assert.Equal(1020, SpendBasis.Of(value, days)!.ClvOtherwise);
        Assert.Null(SpendBasis.Of(value with { ValueBeforeLoss = 1740 }, days));
    }

    private static SpendBasis? Of(string asOf, params PurchaseLine[] lines)
    {
        var days = DaysOf(asOf, lines);
        return SpendBasis.Of(ValueOf(ReasonOf(days, Day(asOf)), Day(asOf)), days);
    }

    private static ValueReason ValueOf(PredictionReason reason, DateOnly asOf)
        => new(ValueMethod.Predictive, asOf, 0, 0, null, default, DiscountRate: 0, Clv: 1000, 0, null, reason);

    private static PurchaseDays DaysOf(string asOf, params PurchaseLine[] lines) => PurchaseDays.Of(PurchaseSum.Of(lines), Day(asOf));

    private static PredictionReason ReasonOf(PurchaseDays days, DateOnly asOf)
    {
        var summary = days.Summary(asOf);
        var (_, prediction) = new Predictor(Models, Defaults, companyMargin: 0.25m).Value(summary, new CashInputs(0.3m, 0));
        return new(prediction, days.Count, (int)summary.LastDay, (int)summary.Age, 36, Models);
    }
}
