using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;

namespace CrmWeb.Tests.Value.Review;

public sealed class TierHistoryQueryTests : ReviewScene
{
    private static readonly StaffScope Everything = new(1, [StaffRole.Administrator], []);

    [Fact]
    public async Task The_tier_in_effect_on_any_day_is_told_from_the_first_standing_on()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Silver, Monday.AddDays(20), "One great order"));
        await RunAsync(Monday.AddDays(21));

        await using var db = Values.Open();
        var history = await db.TierHistoryAsync(Ids[10], Everything, default);

        Assert.Null(history.On(Monday.AddDays(-1)));
        Assert.Equal(PyramidTier.Iron, history.On(Monday));
        Assert.Equal(PyramidTier.Silver, history.On(Monday.AddDays(1)));
        Assert.Equal(PyramidTier.Silver, history.On(Monday.AddDays(20)));
        Assert.Equal(PyramidTier.Gold, history.On(Monday.AddDays(21)));
    }

    [Fact]
    public async Task Who_never_moved_has_one_interval_and_a_foreign_customer_none()
    {
        await using var db = Values.Open();

        var own = await db.TierHistoryAsync(Ids[5], Everything, default);
        var foreign = await db.TierHistoryAsync(Ids[5], new StaffScope(9, [StaffRole.Sales], [999]), default);

        Assert.Equal((PyramidTier.Copper, Monday, null), (own.Intervals.Single().Tier, own.Intervals[0].From, own.Intervals[0].Until));
        Assert.Empty(foreign.Intervals);
    }
}
