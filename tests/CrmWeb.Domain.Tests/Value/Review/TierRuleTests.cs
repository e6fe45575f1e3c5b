using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Value.Review;

public sealed class TierRuleTests
{
    private static readonly ReviewPolicy Policy = new();

    [Theory]
    [InlineData(PyramidTier.Iron, PyramidTier.Copper, 50, TierStep.Follow)] // a small promotion
    [InlineData(PyramidTier.Copper, PyramidTier.Silver, 20, TierStep.Propose)]
    [InlineData(PyramidTier.Copper, PyramidTier.Iron, 60, TierStep.Stay)] // 50 · 1.2 = 60 is not beyond
    [InlineData(PyramidTier.Copper, PyramidTier.Iron, 61, TierStep.Follow)]
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 60, TierStep.Stay)]
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 61, TierStep.Propose)]
    public void Small_customers_follow_key_customers_are_reviewed_and_demotions_are_damped(PyramidTier from, PyramidTier to, int rank, TierStep step)
        => Assert.Equal(step, TierRule.Of(Gap(from, to, rank), Policy));

    [Fact]
    public void Who_leaves_the_pyramid_leaves_at_once()
        => Assert.Equal(TierStep.Follow, TierRule.Of(Gap(PyramidTier.Gold, null, null), Policy));

    [Fact]
    public void Who_enters_below_silver_enters_at_once_and_above_is_reviewed()
    {
        Assert.Equal(TierStep.Follow, TierRule.Of(Gap(null, PyramidTier.Copper, 40), Policy));
        Assert.Equal(TierStep.Propose, TierRule.Of(Gap(null, PyramidTier.Gold, 1), Policy));
    }

    [Fact]
    public void Two_month_ends_in_a_row_make_a_small_fall_last()
    {
        var gap = Gap(PyramidTier.Silver, PyramidTier.Copper, 51);

        Assert.Equal(TierStep.Stay, TierRule.Of(gap, Policy));
        Assert.Equal(TierStep.Stay, TierRule.Of(gap with { MonthEndBefore = PyramidTier.Silver }, Policy));
        Assert.Equal(TierStep.Propose, TierRule.Of(gap with { MonthEndBefore = PyramidTier.Copper }, Policy));
    }

    [Fact]
    public void Without_value_nobody_stays()
        => Assert.Equal(TierStep.Follow, TierRule.Of(Gap(PyramidTier.Copper, PyramidTier.Iron, 50) with { Clv = 0 }, Policy));

    [Fact]
    public void Each_move_has_a_ground_and_a_fall_too_small_has_none()
    {
        var fall = Gap(PyramidTier.Silver, PyramidTier.Copper, 51);

        Assert.Null(TierRule.GroundOf(fall, Policy));
        Assert.Equal(MoveGround.FarBeyond, TierRule.GroundOf(fall with { Rank = 61 }, Policy));
        Assert.Equal(MoveGround.TwoMonthEnds, TierRule.GroundOf(fall with { MonthEndBefore = PyramidTier.Copper }, Policy));
        Assert.Equal(MoveGround.NoValue, TierRule.GroundOf(fall with { Clv = 0, Rank = 61 }, Policy));
        Assert.Equal(MoveGround.FellBefore, TierRule.GroundOf(fall with { IsProposed = true }, Policy));
        Assert.Equal(MoveGround.Reached, TierRule.GroundOf(Gap(PyramidTier.Copper, PyramidTier.Silver, 20), Policy));
        Assert.Equal(MoveGround.Entered, TierRule.GroundOf(Gap(null, PyramidTier.Silver, 20), Policy));
    }

    [Fact]
    public void With_review_off_key_customers_follow_with_the_same_damping()
    {
        var off = Policy with { IsOn = false };

        Assert.Equal(TierStep.Follow, TierRule.Of(Gap(PyramidTier.Copper, PyramidTier.Gold, 1), off));
        Assert.Equal(TierStep.Stay, TierRule.Of(Gap(PyramidTier.Gold, PyramidTier.Silver, 60), off));
        Assert.Equal(TierStep.Follow, TierRule.Of(Gap(PyramidTier.Gold, PyramidTier.Silver, 61), off));
    }

    [Fact]
    public void No_key_customer_moves_unseen_while_review_is_on_unless_it_leaves()
        => Prop.ForAll<(int From, int To, int Rank, int Before)>(x =>
        {
            var gap = Gap(TierOf(x.From), TierOf(x.To), x.Rank) with { MonthEndBefore = TierOf(x.Before) };
            return TierRule.Of(gap, Policy) != TierStep.Follow || gap.Computed is null || !gap.IsKey;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_person_set_until_a_day_ends_by_itself_whatever_the_rule_would_wait_for()
    {
        var ended = Gap(PyramidTier.Gold, PyramidTier.Silver, 51) with { OverrideEnded = true };

        Assert.Equal(TierStep.Follow, TierRule.Of(ended, Policy));
        Assert.Equal(TierStep.Stay, TierRule.Of(ended with { OverrideEnded = false }, Policy));
        Assert.Equal(TierStep.Stay, TierRule.Of(ended with { Computed = PyramidTier.Gold }, Policy));
    }

    // Every fifth number stands outside the pyramid.
    private static PyramidTier? TierOf(int number) => (number & 0xFFFF) % 5 is < 4 and var tier ? (PyramidTier)tier : null;

    private static TierGap Gap(PyramidTier? from, PyramidTier? to, int? rank) => new(from, to, rank, 100, 50, null, IsProposed: false);
}
