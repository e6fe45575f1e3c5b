using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class PurchaseDaysTests
{
    private static PurchaseDays AsOf(string day, params PurchaseLine[] lines) => PurchaseDays.Of(PurchaseSum.Of(lines), Day(day));

    [Fact]
    public void Purchases_of_one_day_are_one_purchase_day_in_whatever_order_they_come()
    {
        var days = AsOf("2024-12-31", Line("2024-03-05", 5), Line("2024-03-01", 5), Line("2024-03-05", 7));

        Assert.Equal(2, days.Count);
        Assert.Equal(Day("2024-03-01"), days.First);
        Assert.Equal(Day("2024-03-05"), days.Second);
        Assert.Equal(Day("2024-03-05"), days.Last);
    }

    [Fact]
    public void The_greatest_repeat_day_leaves_the_first_out_and_takes_the_latest_of_equals()
    {
        var days = AsOf("2024-12-31", Line("2024-03-01", 900), Line("2024-03-05", 50), Line("2024-03-07", 40), Line("2024-03-07", 10));

        Assert.Equal(new(1, Day("2024-03-07"), 50, 50), days.GreatestRepeats(1));
        Assert.Equal(new(2, Day("2024-03-07"), 100, 50), days.GreatestRepeats(2));
        Assert.Equal(100, days.RepeatSpend);
    }

    [Fact]
    public void A_zero_amount_is_no_purchase() => Assert.Equal(0, AsOf("2024-12-31", Line("2024-03-01", 0)).Count);

    [Fact]
    public void A_day_after_the_as_of_day_is_not_seen() => Assert.Equal(1, AsOf("2024-03-01", Line("2024-03-01", 5), Line("2024-03-02", 5)).Count);

    [Fact]
    public void A_refund_that_names_its_order_takes_the_orders_day_away()
    {
        var days = AsOf("2024-12-31", Line("2024-03-01", 50, "A1"), Line("2024-05-01", 20), Line("2024-05-01", -50, "A1"));

        Assert.Equal(1, days.Count);
        Assert.Equal(Day("2024-05-01"), days.First); // the refund does not touch the purchase made on its own day
    }

    [Fact]
    public void A_refund_dated_after_the_as_of_day_leaves_the_order_as_it_was()
        => Assert.Equal(1, AsOf("2024-04-30", Line("2024-03-01", 50, "A1"), Line("2024-05-01", -50, "A1")).Count);

    [Fact]
    public void A_refund_without_an_order_nets_on_its_own_day()
    {
        var days = AsOf("2024-12-31", Line("2024-03-01", 50, "A1"), Line("2024-05-01", 50), Line("2024-05-01", -50));

        Assert.Equal(Day("2024-03-01"), days.Last);
    }

    [Fact]
    public void A_refund_of_an_unknown_order_nets_on_its_own_day()
        => Assert.Equal(0, AsOf("2024-12-31", Line("2024-05-01", 50), Line("2024-05-01", -50, "ZZ")).Count);

    [Fact]
    public void A_partial_refund_leaves_the_day() => Assert.Equal(1, AsOf("2024-12-31", Line("2024-03-01", 50, "A1"), Line("2024-05-01", -49, "A1")).Count);

    [Theory]
    [InlineData("2024-02-29", null)]
    [InlineData("2024-03-01", "2024-03-01")]
    [InlineData("2024-04-30", "2024-03-01")]
    [InlineData("2024-05-01", "2024-05-01")]
    [InlineData("2024-12-31", "2024-05-01")]
    public void The_last_purchase_up_to_a_day_is_found(string upTo, string? expected)
        => Assert.Equal(expected is null ? null : Day(expected), AsOf("2024-12-31", Line("2024-03-01", 1), Line("2024-05-01", 1)).LastUpTo(Day(upTo)));

    [Fact]
    public void The_median_interval_of_an_even_number_of_gaps_is_the_mean_of_the_middle_two()
    {
        var days = AsOf("2024-12-31", Line("2024-01-01", 1), Line("2024-01-11", 1), Line("2024-01-31", 1));

        Assert.Equal(15m, days.MedianInterval()); // gaps 10 and 20
    }

    [Fact]
    public void Purchases_are_counted_since_the_last_gap_over_the_window()
    {
        var days = AsOf("2024-12-31", Line("2022-01-01", 1), Line("2024-01-02", 1), Line("2024-02-01", 1));

        Assert.Equal(2, days.SinceReturn(365, null));
        Assert.Null(days.SinceReturn(1000, null));
        Assert.Equal(1, days.SinceReturn(365, Day("2024-01-15")));
        Assert.Equal(0, days.SinceReturn(365, Day("2024-02-01")));
    }
}
