using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class TierReasonTests
{
    [Fact]
    public void A_silver_customer_is_told_where_gold_starts()
    {
        var valuation = ValueAll("2024-06-30", [.. Enumerable.Range(1, 10).Select(id => Customer(id, Line("2024-06-01", id * 100)))]);

        var reason = Reason(valuation, 8);

        Assert.Equal((PyramidTier.Silver, 2, 10), (reason.Tier!.Value, reason.Rank!.Value, reason.Ranked));
        Assert.Equal((PyramidTier.Gold, 1, valuation.Figures[9].Clv), (reason.NextTier!.Value, reason.NextTierRank!.Value, reason.NextTierClv!.Value));
    }

    [Theory]
    [InlineData(9, 1, 1, 1)]
    [InlineData(8, 19, 2, 2)]
    [InlineData(5, 30, 3, 5)]
    [InlineData(0, 50, 6, 10)]
    public void A_customer_is_told_which_ranks_its_tier_takes(int customer, int percent, int first, int last)
    {
        var valuation = ValueAll("2024-06-30", [.. Enumerable.Range(1, 10).Select(id => Customer(id, Line("2024-06-01", id * 100)))]);

        Assert.Equal(new TierPlaces(percent / 100m, first, last), Reason(valuation, customer).Places);
    }

    [Fact]
    public void A_gold_customer_has_no_tier_above()
    {
        var valuation = ValueAll("2024-06-30", Customer(1, Line("2024-06-01", 100)));

        var reason = Reason(valuation, 0);

        Assert.True(reason is { Tier: PyramidTier.Gold, NextTier: null, NextTierClv: null });
    }

    [Fact]
    public void A_lost_customer_is_told_so_with_its_former_tier()
    {
        var valuation = ValueAll("2024-06-30", Customer(1, Line("2020-06-01", 100)));

        var reason = Reason(valuation, 0, PyramidTier.Silver);

        Assert.True(reason is { NotRanked: NotRankedReason.Lost, Tier: null, FormerTier: PyramidTier.Silver });
    }

    [Fact]
    public void A_value_is_explained_by_what_it_was_computed_from()
    {
        var valuation = ValueAll("2024-06-30", Customer(1, Line("2024-06-30", 1000)));

        var reason = ValueReason.Of(valuation.Figures[0], RunOf(valuation), Textbook);

        Assert.Equal((300m, 3m, 0.10m, LifetimeBasis.Assumed), (reason.YearlyCashFlow, reason.LifetimeYears, reason.DiscountRate, reason.Basis));
        Assert.Equal(LifetimeValue.Of(reason.YearlyCashFlow, reason.LifetimeYears, reason.DiscountRate), reason.Clv);
    }

    private static TierReason Reason(Valuation valuation, int customer, PyramidTier? former = null)
        => TierReason.Of(valuation.Figures[customer], RunOf(valuation), Defaults, former);

    private static ValueRun RunOf(Valuation valuation)
    {
        var run = ValueRun.Requested(Day("2024-06-30"), ValueMethod.Textbook, DateTime.UnixEpoch, null);
        run.Start("test", DateTime.UnixEpoch);
        run.Finish(valuation.Totals, valuation.Method, Textbook, RunAssumptions.Of(Textbook, []), DateTime.UnixEpoch);
        return run;
    }
}
