using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Tests.Value;

public sealed class LifetimeValueTests
{
    [Fact]
    public void A_thousand_a_year_for_five_years_at_ten_per_cent_is_worth_3790_79()
    {
        // 909.09 + 826.45 + 751.31 + 683.01 + 620.92 = 3790.79
        Assert.Equal(3790.79m, LifetimeValue.Of(1000, 5, 0.10m));
    }

    [Fact]
    public void A_plan_that_begins_with_a_loss_is_discounted_year_by_year()
    {
        // −500/1.08 + 800/1.08² + 1200/1.08³ + 1500/1.08⁴ + 1500/1.08⁵
        // = −462.96 + 685.87 + 952.60 + 1102.54 + 1020.87 = 3298.93 (unrounded terms)
        Assert.Equal(3298.93m, LifetimeValue.OfPlan([-500, 800, 1200, 1500, 1500], 0.08m));
    }

    [Fact]
    public void The_fraction_of_a_last_year_is_discounted_as_the_year_it_falls_in()
    {
        // n = 1 / 0.3 = 3⅓: 909.09 + 826.45 + 751.31 + ⅓ · 1000/1.1⁴ = 909.09 + 826.45 + 751.31 + 227.67 = 2714.52
        Assert.Equal(2714.52m, LifetimeValue.Of(1000, 10m / 3m, 0.10m));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1000)]
    [InlineData(2.5, 2500)]
    public void Without_discount_the_value_is_the_plain_sum(double years, double expected)
        => Assert.Equal((decimal)expected, LifetimeValue.Of(1000, (decimal)years, 0));

    [Fact]
    public void An_empty_plan_is_worth_nothing() => Assert.Equal(0m, LifetimeValue.OfPlan([], 0.1m));

    [Fact]
    public void Halves_of_a_cent_are_rounded_away_from_zero()
    {
        Assert.Equal(0.13m, LifetimeValue.ToCent(0.125m));
        Assert.Equal(-0.13m, LifetimeValue.ToCent(-0.125m));
    }

    [Theory]
    [InlineData(1e15)]
    [InlineData(-1e27)]
    public void What_a_column_cannot_hold_is_cut_off_at_its_edge(double money)
        => Assert.Equal(Math.Sign(money) * 99_999_999_999_999m, LifetimeValue.ToCent((decimal)money));
}
