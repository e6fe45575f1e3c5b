using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Tests.Lifecycle;

public sealed class LifecycleRuleTests
{
    private static readonly LifecycleFacts Steady = new()
    {
        Purchases = 10,
        DaysSincePurchase = 20,
        DaysSinceSecondPurchase = 900,
        MedianInterval = 30,
        UsualDaysToSecond = 90,
        ChurnWindowDays = 365,
        LastYear = 100,
        YearBefore = 100,
    };

    private static LifecycleStage Stage(LifecycleFacts facts) => LifecycleRule.Propose(facts, new ValuePolicy());

    private static StageGround? Ground(LifecycleFacts facts) => LifecycleRule.GroundOf(facts, new ValuePolicy());

    [Fact]
    public void A_regular_buyer_is_in_stability() => Assert.Equal(LifecycleStage.Stability, Stage(Steady));

    [Fact]
    public void Closed_by_hand_is_lost_even_without_a_purchase() => Assert.Equal(LifecycleStage.Lost, Stage(new LifecycleFacts { IsClosed = true }));

    [Fact]
    public void No_purchase_is_a_prospect() => Assert.Equal(LifecycleStage.Prospect, Stage(new LifecycleFacts { ChurnWindowDays = 365 }));

    [Theory]
    [InlineData(365, LifecycleStage.Decline)]
    [InlineData(366, LifecycleStage.Lost)]
    public void A_gap_over_the_window_is_a_loss(int gap, LifecycleStage expected) => Assert.Equal(expected, Stage(Steady with { DaysSincePurchase = gap }));

    [Theory]
    [InlineData(4, 60, LifecycleStage.Stability)]
    [InlineData(4, 61, LifecycleStage.Decline)]
    [InlineData(3, 61, LifecycleStage.Stability)]
    public void From_the_fourth_purchase_a_gap_over_twice_the_own_median_is_decline(int purchases, int gap, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { Purchases = purchases, DaysSincePurchase = gap }));

    [Theory]
    [InlineData(30, LifecycleStage.Stability)]
    [InlineData(31, LifecycleStage.Decline)]
    public void Who_buys_daily_declines_only_after_thirty_days(int gap, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { MedianInterval = 1, DaysSincePurchase = gap }));

    [Theory]
    [InlineData(90, LifecycleStage.Exploration)]
    [InlineData(91, LifecycleStage.Decline)]
    public void One_purchase_is_exploration_until_the_second_is_overdue(int gap, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { Purchases = 1, DaysSincePurchase = gap }));

    [Theory]
    [InlineData(1, LifecycleStage.WonBack)]
    [InlineData(2, LifecycleStage.Stability)]
    [InlineData(0, LifecycleStage.Stability)]
    public void Exactly_one_purchase_since_the_return_is_won_back(int since, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { PurchasesSinceReturn = since }));

    [Theory]
    [InlineData(365, LifecycleStage.Formation)]
    [InlineData(366, LifecycleStage.Stability)]
    public void For_a_year_after_the_second_purchase_a_customer_is_forming(int days, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { DaysSinceSecondPurchase = days }));

    [Theory]
    [InlineData(100, 110, LifecycleStage.Stability)]
    [InlineData(100, 110.01, LifecycleStage.Formation)]
    [InlineData(0, 1, LifecycleStage.Formation)]
    [InlineData(0, 0, LifecycleStage.Stability)]
    [InlineData(-100, -95, LifecycleStage.Stability)]
    [InlineData(-100, -80, LifecycleStage.Formation)]
    public void Growth_of_more_than_ten_per_cent_is_forming(double before, double last, LifecycleStage expected)
        => Assert.Equal(expected, Stage(Steady with { YearBefore = (decimal)before, LastYear = (decimal)last }));

    [Fact]
    public void The_usual_time_to_a_second_purchase_is_the_median_once_fifty_bought_twice()
    {
        var policy = new ValuePolicy();
        Assert.Equal(90m, SecondPurchase.UsualDays([.. Enumerable.Range(1, 49)], policy));
        Assert.Equal(25.5m, SecondPurchase.UsualDays([.. Enumerable.Range(1, 50)], policy)); // median of 1…50
    }

    [Fact]
    public void Lost_and_declining_customers_have_a_ground_and_the_others_none()
    {
        Assert.Null(Ground(Steady));
        Assert.Null(Ground(new LifecycleFacts { ChurnWindowDays = 365 }));
        Assert.Equal(StageGround.Closed, Ground(Steady with { IsClosed = true }));
        Assert.Equal(StageGround.ContractRanOut, Ground(Steady with { Contract = ContractState.RanOut }));
        Assert.Equal(StageGround.GivenUp, Ground(Steady with { Alive = 0.05 }));
        Assert.Equal(StageGround.WindowPassed, Ground(Steady with { DaysSincePurchase = 366 }));
        Assert.Equal(StageGround.UnderNotice, Ground(Steady with { Contract = ContractState.UnderNotice }));
        Assert.Equal(StageGround.Doubtful, Ground(Steady with { Alive = 0.3 }));
        Assert.Equal(StageGround.OutOfRhythm, Ground(Steady with { DaysSincePurchase = 61 }));
        Assert.Equal(StageGround.SecondOverdue, Ground(Steady with { Purchases = 1, DaysSincePurchase = 91 }));
    }
}
