using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Value.Review;

public sealed class TierHistoryTests
{
    private static readonly DateOnly First = new(2024, 1, 31);

    [Fact]
    public void Without_a_change_the_tier_of_now_holds_since_the_first_standing()
    {
        var history = TierHistory.Of(First, PyramidTier.Copper, []);

        Assert.Null(history.On(First.AddDays(-1)));
        Assert.Equal(PyramidTier.Copper, history.On(First));
        Assert.Equal(PyramidTier.Copper, history.On(First.AddYears(3)));
    }

    [Fact]
    public void Each_change_begins_an_interval_on_its_day_and_ends_the_one_before()
    {
        var history = TierHistory.Of(First, null, [Change(90, PyramidTier.Silver, null), Change(30, PyramidTier.Iron, PyramidTier.Silver)]);

        Assert.Equal([PyramidTier.Iron, PyramidTier.Silver, null], history.Intervals.Select(i => i.Tier));
        Assert.Equal(PyramidTier.Iron, history.On(First.AddDays(29)));
        Assert.Equal(PyramidTier.Silver, history.On(First.AddDays(30)));
        Assert.Equal(PyramidTier.Silver, history.On(First.AddDays(89)));
        Assert.Null(history.On(First.AddDays(90)));
    }

    [Fact]
    public void Of_several_changes_on_one_day_the_last_holds()
    {
        var history = TierHistory.Of(First, PyramidTier.Iron, [Change(5, PyramidTier.Iron, PyramidTier.Gold), Change(5, PyramidTier.Gold, PyramidTier.Iron)]);

        Assert.Equal([PyramidTier.Iron, PyramidTier.Iron], history.Intervals.Select(i => i.Tier));
    }

    [Fact]
    public void Intervals_follow_each_other_without_gap_or_overlap()
        => Prop.ForAll<int[]>(days =>
        {
            var changes = days.Select(d => Change(1 + ((d & 0xFFFF) % 400), PyramidTier.Gold, PyramidTier.Silver));
            var intervals = TierHistory.Of(First, PyramidTier.Silver, changes).Intervals;
            return intervals[^1].Until is null && intervals.Zip(intervals.Skip(1)).All(p => p.First.Until!.Value.AddDays(1) == p.Second.From);
        }).QuickCheckThrowOnFailure();

    private static TierChange Change(int day, PyramidTier? from, PyramidTier? to) => new(1, 1, from, to, First.AddDays(day), DateTime.UnixEpoch);
}
