using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.Review;

public sealed class TierReviewTests : ReviewScene
{
    [Fact]
    public async Task A_rise_to_gold_waits_and_a_rerun_proposes_it_once()
    {
        await RunAsync(Monday.AddDays(1));
        await RunAsync(Monday.AddDays(1));

        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync(Ids[10]));
        var item = Assert.Single(await ItemsAsync(Ids[10]));
        Assert.Equal((TierReviewState.Open, PyramidTier.Iron, PyramidTier.Gold), (item.State, item.From, item.To));
    }

    [Fact]
    public async Task After_fourteen_days_a_promotion_passes_and_a_demotion_is_held()
    {
        await RunAsync(Monday.AddDays(1));
        await RunAsync(Monday.AddDays(14));
        Assert.Equal(PyramidTier.Iron, (await TiersAsync(Ids[10])).InEffect);

        await RunAsync(Monday.AddDays(15));
        await RunAsync(Monday.AddDays(16));

        Assert.Equal(PyramidTier.Gold, (await TiersAsync(Ids[10])).InEffect);
        Assert.Equal(TierReviewState.Passed, Assert.Single(await ItemsAsync(Ids[10])).State);
        Assert.Equal(PyramidTier.Gold, (await TiersAsync(Ids[1])).InEffect);
        Assert.Equal(TierReviewState.Held, Assert.Single(await ItemsAsync(Ids[1])).State);
    }

    [Fact]
    public async Task An_item_whose_cause_vanished_is_withdrawn()
    {
        await RunAsync(Monday.AddDays(1));
        await BuyAsync(Ids[10], Monday.AddDays(1), -9000);

        await RunAsync(Monday.AddDays(2));

        Assert.Equal(TierReviewState.Withdrawn, Assert.Single(await ItemsAsync(Ids[10])).State);
    }

    [Fact]
    public async Task A_run_as_of_an_earlier_day_proposes_nothing()
    {
        await RunAsync(Monday.AddDays(-1));

        Assert.Empty(await ItemsAsync(Ids[10]));
    }
}
