using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.Review;

/// <summary>Ten customers; on the second day the last has bought most, so it should be gold and the first gold silver.</summary>
public sealed class TierReviewTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2024, 6, 10);

    private readonly TestDatabase database = new();
    private readonly int[] ids = new int[11];
    private ValueBase values = null!;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        values = new ValueBase(database);
        for (var i = 1; i <= 10; i++)
            ids[i] = await values.AddAsync($"C{i}", (new DateOnly(2024, 6, 1), 1100 - (i * 100)));
        await RunAsync(Monday);
        await BuyAsync(ids[10], Monday, 9000);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_rise_to_gold_waits_and_a_rerun_proposes_it_once()
    {
        await RunAsync(Monday.AddDays(1));
        await RunAsync(Monday.AddDays(1));

        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync(ids[10]));
        var item = Assert.Single(await ItemsAsync(ids[10]));
        Assert.Equal((TierReviewState.Open, PyramidTier.Iron, PyramidTier.Gold), (item.State, item.From, item.To));
    }

    [Fact]
    public async Task After_fourteen_days_a_promotion_passes_and_a_demotion_is_held()
    {
        await RunAsync(Monday.AddDays(1));
        await RunAsync(Monday.AddDays(14));
        Assert.Equal(PyramidTier.Iron, (await TiersAsync(ids[10])).InEffect);

        await RunAsync(Monday.AddDays(15));
        await RunAsync(Monday.AddDays(16));

        Assert.Equal(PyramidTier.Gold, (await TiersAsync(ids[10])).InEffect);
        Assert.Equal(TierReviewState.Passed, Assert.Single(await ItemsAsync(ids[10])).State);
        Assert.Equal(PyramidTier.Gold, (await TiersAsync(ids[1])).InEffect);
        Assert.Equal(TierReviewState.Held, Assert.Single(await ItemsAsync(ids[1])).State);
    }

    [Fact]
    public async Task An_item_whose_cause_vanished_is_withdrawn()
    {
        await RunAsync(Monday.AddDays(1));
        await BuyAsync(ids[10], Monday.AddDays(1), -9000);

        await RunAsync(Monday.AddDays(2));

        Assert.Equal(TierReviewState.Withdrawn, Assert.Single(await ItemsAsync(ids[10])).State);
    }

    [Fact]
    public async Task A_run_as_of_an_earlier_day_proposes_nothing()
    {
        await RunAsync(Monday.AddDays(-1));

        Assert.Empty(await ItemsAsync(ids[10]));
    }

    private Task<ValueRun> RunAsync(DateOnly asOf) => values.RunAsync(asOf, ValueMethod.Textbook);

    private async Task BuyAsync(int customerId, DateOnly on, decimal amount)
    {
        await using var db = values.Open();
        db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == customerId), on, amount, "USD", ValueBase.By));
        await db.SaveChangesAsync();
    }

    private async Task<List<TierReview>> ItemsAsync(int customerId)
    {
        await using var db = values.Open();
        return await db.TierReviews.AsNoTracking().Where(r => r.CustomerId == customerId).ToListAsync();
    }

    private async Task<(PyramidTier? InEffect, PyramidTier? Computed)> TiersAsync(int customerId)
    {
        var customer = await values.CustomerAsync(customerId);
        return (customer.Tier, customer.ComputedTier);
    }
}
