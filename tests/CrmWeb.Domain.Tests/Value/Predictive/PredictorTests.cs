using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Predictive;

public sealed class PredictorTests
{
    private static readonly PredictiveModels Models = new(
        new BetaGeometric(0.5, 40, 0.8, 2, DropoutRule.AfterEveryPurchase), new GammaGamma(6, 4, 15), 500, 700, IsSmall: false, Day("2024-06-30"));

    private static readonly Predictor Predictor = new(Models, Defaults, companyMargin: 0.25m);

    [Fact]
    public void Cost_to_serve_is_taken_off_month_by_month_while_the_customer_is_alive()
    {
        var buying = new BuyingSummary(3, 300, 400, 50);

        var (without, prediction) = Predictor.Value(buying, new CashInputs(0.3m, 0));
        var (with, _) = Predictor.Value(buying, new CashInputs(0.3m, 120));

        // 120 a year are 10 a month; Σ 1.1^(−j/12), j = 1…36, is 31.16 months' worth.
        var annuity = Enumerable.Range(1, 36).Sum(j => Math.Pow(1.1, -j / 12.0));
        Assert.Equal(10 * prediction.Alive * annuity, (double)(without - with), 0.011);
    }

    [Theory]
    [InlineData(400, 12)]
    [InlineData(182, 5.979466)] // 182 ÷ 30.4375
    [InlineData(20, 3)]
    public void A_young_customers_cost_is_spread_over_its_age_and_at_least_three_months(int age, double months)
        => Assert.Equal(60 / months, (double)Predictor.Value(new BuyingSummary(0, 0, age, 0), new CashInputs(null, 60)).Prediction.MonthlyCost, 1e-4);

    [Fact]
    public void Without_a_margin_of_its_own_the_companys_is_taken()
    {
        Assert.Equal(0.25m, Predictor.Value(new(1, 9, 90, 40), new CashInputs(null, 0)).Prediction.Margin);
        Assert.Equal(0.4m, Predictor.Value(new(1, 9, 90, 40), new CashInputs(0.4m, 0)).Prediction.Margin);
    }

    [Fact]
    public void A_new_customer_is_expected_to_spend_as_others_do_and_is_labelled_so()
    {
        var (_, prediction) = Predictor.Value(new(0, 0, 30, 0), new CashInputs(0.3m, 0));

        Assert.Equal(((decimal)Models.Spend.PopulationMean, Confidence.FromSimilar), (prediction.Spend, prediction.Confidence));
    }

    [Fact]
    public void Margin_and_cost_of_a_customer_are_those_of_the_last_years()
    {
        var customer = new CustomerHistory
        {
            CustomerId = 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of(new PurchaseLine(Day("2020-01-01"), 900, 0.9m), new PurchaseLine(Day("2023-01-01"), 100, 0.5m), new PurchaseLine(Day("2024-01-01"), 300, 0.3m)),
            Costs = new[] { new CostLine(Day("2023-06-30"), 7), new CostLine(Day("2023-07-02"), 40), new CostLine(Day("2024-07-01"), 500) },
        };

        // As of 2024-06-30: 1,096 days hold the last two purchases, (50 + 90) ÷ 400; 365 days begin on 2023-07-02.
        Assert.Equal(new CashInputs(0.35m, 40m), CashInputs.Of(CashFlow.Of(customer, Defaults), Day("2024-06-30"), Defaults));
    }

    [Fact]
    public void Stages_use_the_chance_of_being_alive_where_there_is_one()
    {
        var facts = new LifecycleFacts { Purchases = 5, DaysSincePurchase = 400, DaysSinceSecondPurchase = 900, MedianInterval = 500, ChurnWindowDays = 365, UsualDaysToSecond = 90 };

        Assert.Equal(LifecycleStage.Lost, LifecycleRule.Propose(facts, Defaults));
        Assert.Equal(LifecycleStage.Lost, LifecycleRule.Propose(facts with { Alive = 0.09 }, Defaults));
        Assert.Equal(LifecycleStage.Decline, LifecycleRule.Propose(facts with { Alive = 0.1 }, Defaults));
        Assert.Equal(LifecycleStage.Stability, LifecycleRule.Propose(facts with { Alive = 0.5 }, Defaults));
    }
}
