using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class ValuationTests
{
    [Fact]
    public void One_purchase_on_the_as_of_day_counts_a_whole_year()
    {
        // 100 active a year ago, 30 of them lost: churn 30 %, n = 3⅓. R = 1000 × 30 % ÷ max(1, 0 years) = 300.
        // CLV = 300 × (1/1.1 + 1/1.1² + 1/1.1³ + ⅓/1.1⁴) = 300 × 2.714522… = 814.36
        CustomerHistory[] others = [.. Crowd(30, "2023-06-01"), .. Enumerable.Range(1, 70).Select(id => Customer(id, Line("2023-06-01", 9), Line("2024-06-01", 9)))];

        var valuation = ValueAll("2024-06-30", [.. others, Customer(9999, Line("2024-06-30", 1000))]);
        var figure = valuation.Figures[^1];

        Assert.Equal(0.30m, valuation.Totals.Churn.Company.Rate);
        Assert.Equal((300m, 814.36m, 300m), (figure.YearlyCashFlow, figure.Clv, figure.HistoricValue));
    }

    [Fact]
    public void Yearly_cash_flow_is_averaged_over_the_time_since_the_first_purchase()
    {
        // 2023-01-01 to 2024-07-01 are 547 days = 1.49760 years; (500 + 500) × 30 % = 300; 300 ÷ 1.49760 = 200.32
        var figure = ValueOne("2024-07-01", Customer(1, Line("2023-01-01", 500), Line("2024-06-30", 500)));

        Assert.Equal(200.32m, figure.YearlyCashFlow);
    }

    [Fact]
    public void Only_the_1096_days_up_to_the_as_of_day_are_averaged()
    {
        // As of 2024-12-31 the first of 1,096 days is 2022-01-01. 1,200 × 30 % = 360; 1096 ÷ 365.25 = 3.000684…; 360 ÷ 3.000684 = 119.97
        var figure = ValueOne("2024-12-31", Customer(1, Line("2020-01-01", 9000), Line("2021-12-31", 5000), Line("2022-01-01", 600), Line("2024-12-31", 600)));

        Assert.Equal(119.97m, figure.YearlyCashFlow);
        Assert.Equal(4560m, figure.HistoricValue); // (9000 + 5000 + 600 + 600) × 30 %
    }

    [Fact]
    public void Cost_to_serve_is_taken_off_and_a_refund_counts_on_its_own_date()
    {
        var customer = new CustomerHistory
        {
            CustomerId = 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of(Line("2024-01-01", 1000, "A"), Line("2024-05-01", -200, "A"), Line("2024-08-01", -300, "A")),
            Costs = new[] { new CostLine(Day("2024-03-01"), 40), new CostLine(Day("2024-09-01"), 999) },
        };

        var figure = ValueOne("2024-06-30", customer);

        Assert.Equal(200m, figure.YearlyCashFlow); // (1000 − 200) × 30 % − 40
    }

    [Fact]
    public void Without_anybody_active_a_year_ago_three_years_are_assumed()
    {
        var figure = ValueOne("2024-06-30", Customer(1, Line("2024-06-30", 1000)));

        Assert.Equal((3m, LifetimeBasis.Assumed), (figure.Lifetime.Years, figure.Lifetime.Basis));
        Assert.Equal(746.06m, figure.Clv); // 300 × (1/1.1 + 1/1.21 + 1/1.331) = 300 × 2.486852
    }

    [Fact]
    public void A_plan_made_by_hand_takes_the_place_of_the_average()
    {
        var policy = Defaults with { DiscountRate = 0.08m };
        var planned = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Enterprise, PlannedYears = [-500, 800, 1200, 1500, 1500], Purchases = PackedPurchases.Of(Line("2024-06-01", 10)) };

        var figure = Valuation.Run([planned], policy, Day("2024-06-30")).Figures[0];

        Assert.Equal((3298.93m, LifetimeBasis.Plan, 5m), (figure.Clv, figure.Lifetime.Basis, figure.Lifetime.Years));
    }

    [Fact]
    public void The_lost_are_worth_nothing_and_keep_their_value_before_the_loss()
    {
        // The window ran out on 2023-03-02; on that day R was 1000 × 30 % ÷ max(1, 365/365.25) = 300, n = 3 assumed: 746.06
        var figure = ValueOne("2024-06-30", Customer(1, Line("2022-03-02", 1000)));

        Assert.Equal(LifecycleStage.Lost, figure.Stage);
        Assert.Equal((0m, 746.06m, 300m), (figure.Clv, figure.ValueBeforeLoss, figure.HistoricValue));
    }

    [Fact]
    public void A_close_by_hand_is_a_loss_and_a_reopening_ends_it()
    {
        static CustomerHistory Closed(DateOnly? until) => new()
        {
            CustomerId = 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of(Line("2024-06-01", 1000)),
            Closes = [new ClosedSpan(Day("2024-06-10"), until)],
        };

        var closed = ValueOne("2024-06-30", Closed(null));
        var reopened = ValueOne("2024-06-30", Closed(Day("2024-06-20")));

        Assert.Equal((LifecycleStage.Lost, 0m, 746.06m), (closed.Stage, closed.Clv, closed.ValueBeforeLoss));
        Assert.Equal((LifecycleStage.Exploration, 746.06m, null), (reopened.Stage, reopened.Clv, reopened.ValueBeforeLoss));
    }

    [Theory]
    [InlineData("2024-07-15", LifecycleStage.Stability)]
    [InlineData("2024-06-29", LifecycleStage.Exploration)]
    public void A_stage_set_by_hand_counts_until_it_expires(string lastDay, LifecycleStage expected)
    {
        var customer = new CustomerHistory
        {
            CustomerId = 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of(Line("2024-06-01", 1000)),
            StageByHand = new StageOverride(LifecycleStage.Stability, Day("2024-06-05"), Day(lastDay)),
        };

        var figure = ValueOne("2024-06-30", customer);

        Assert.Equal((expected, LifecycleStage.Exploration), (figure.Stage, figure.ProposedStage));
    }

    [Fact]
    public void Tiers_add_up_to_the_equity_of_the_ranked()
    {
        var totals = ValueAll("2024-06-30", [.. Crowd(40, "2024-06-01"), .. Crowd(60, "2024-05-01", 70, 5000)]).Totals;

        Assert.Equal(totals.Ranked, totals.Tiers.Sum(t => t.Customers));
        Assert.Equal(totals.Equity, totals.Tiers.Sum(t => t.Clv));
        Assert.Equal(totals.Equity / 100, totals.MeanClv);
    }
}
