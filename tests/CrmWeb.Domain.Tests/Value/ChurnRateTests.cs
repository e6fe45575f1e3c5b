using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class ChurnRateTests
{
    [Fact]
    public void Twenty_lost_of_a_hundred_is_twenty_per_cent_and_five_years()
    {
        var churn = new ChurnRate(100, 20);

        Assert.Equal(0.20m, churn.Rate);
        Assert.Equal(0.80m, churn.Retention);
        Assert.Equal(5m, churn.LifetimeYears); // 1 ÷ 0.20
    }

    [Fact]
    public void Where_nobody_left_ten_years_are_counted()
        => Assert.Equal(new ExpectedLifetime(10, new ChurnRate(80, 0), LifetimeBasis.Class), ExpectedLifetime.Of(new(80, 0), new(90, 5), Defaults));

    [Fact]
    public void No_lifetime_is_longer_than_ten_years()
        => Assert.Equal(10m, ExpectedLifetime.Of(new(100, 1), new(100, 1), Defaults).Years);

    [Fact]
    public void Where_nobody_was_active_a_year_ago_three_years_are_assumed()
        => Assert.Equal(new ExpectedLifetime(3, default, LifetimeBasis.Assumed), ExpectedLifetime.Of(default, default, Defaults));

    [Theory]
    [InlineData(50, LifetimeBasis.Class)]
    [InlineData(49, LifetimeBasis.Company)]
    public void A_class_of_fewer_than_fifty_takes_the_churn_of_the_company(int active, LifetimeBasis basis)
        => Assert.Equal(basis, ExpectedLifetime.Of(new(active, 10), new(200, 100), Defaults).Basis);

    [Theory]
    [InlineData("2023-06-30", 1, 1)] // on the start itself
    [InlineData("2023-06-29", 1, 1)]
    [InlineData("2022-06-30", 1, 1)] // exactly the window before the start
    [InlineData("2022-06-29", 0, 0)] // one day more
    [InlineData("2023-07-01", 0, 0)] // after the start
    public void Active_is_who_bought_at_most_the_window_before(string lastPurchase, int active, int lost)
        => Assert.Equal(new ChurnRate(active, lost), ValueAll("2024-06-30", Customer(1, Line(lastPurchase, 10))).Totals.Churn.Company);

    [Fact]
    public void Who_bought_again_inside_the_window_is_not_lost()
    {
        var customer = Customer(1, Line("2023-06-01", 10), Line("2023-07-01", 10));

        Assert.Equal(new ChurnRate(1, 0), ValueAll("2024-06-30", customer).Totals.Churn.Company);
    }

    [Fact]
    public void A_close_in_the_year_is_a_loss_and_one_before_it_is_none()
    {
        var during = ClosedFrom("2024-01-15");
        var before = ClosedFrom("2023-06-15");

        Assert.Equal(new ChurnRate(1, 1), ValueAll("2024-06-30", during).Totals.Churn.Company);
        Assert.Equal(new ChurnRate(0, 0), ValueAll("2024-06-30", before).Totals.Churn.Company);
    }

    [Fact]
    public void Each_class_has_its_own_rate_and_window()
    {
        var policy = Defaults with { EnterpriseChurnWindowDays = 500, SmallestChurnGroup = 1 };
        var individual = Customer(1, Line("2023-06-01", 10));
        var enterprise = new CustomerHistory { CustomerId = 2, Class = CustomerClass.Enterprise, Purchases = individual.Purchases };

        var churn = Valuation.Run([individual, enterprise], policy, Day("2024-06-30")).Totals.Churn;

        Assert.Equal(new ChurnRate(1, 1), churn[CustomerClass.Individual]); // 395 days ago, window 365
        Assert.Equal(new ChurnRate(1, 0), churn[CustomerClass.Enterprise]); // 395 days ago, window 500
        Assert.Equal(new ChurnRate(2, 1), churn.Company);
    }

    [Fact]
    public void The_account_of_unnamed_buyers_is_not_counted()
    {
        var unnamed = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Individual, IsCatchAll = true, Purchases = PackedPurchases.Of(Line("2023-06-01", 10)) };

        Assert.Equal(default, ValueAll("2024-06-30", unnamed).Totals.Churn.Company);
    }

    private static CustomerHistory ClosedFrom(string day) => new()
    {
        CustomerId = 1,
        Class = CustomerClass.Individual,
        Purchases = PackedPurchases.Of(Line("2023-06-01", 10), Line("2023-12-01", 10)),
        Closes = [new ClosedSpan(Day(day))],
    };
}
