using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class GroupWindowTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2024, 6, 30);

    private readonly TestDatabase database = new();

    private ValueBase Base => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_longest_window_of_the_groups_bought_decides_who_is_lost()
    {
        await WindowAsync("Pumps", 700);
        await WindowAsync("Seals", 100);
        var pump = await BuyerAsync("pump", AsOf.AddDays(-600), "Pumps", "Seals");
        var seal = await BuyerAsync("seal", AsOf.AddDays(-101), "Seals");
        var other = await BuyerAsync("other", AsOf.AddDays(-366), "Valves");
        var run = await Base.RunAsync(AsOf);

        Assert.NotEqual(LifecycleStage.Lost, (await Base.FigureAsync(run.Id, pump)).Stage);
        Assert.Equal(LifecycleStage.Lost, (await Base.FigureAsync(run.Id, seal)).Stage);
        Assert.Equal(LifecycleStage.Lost, (await Base.FigureAsync(run.Id, other)).Stage);
    }

    [Fact]
    public async Task A_group_last_bought_over_three_years_ago_has_no_say()
    {
        await WindowAsync("Pumps", 3000);
        var old = await BuyerAsync("old", AsOf.AddDays(-1096), "Pumps");
        var justIn = await BuyerAsync("just in", AsOf.AddDays(-1095), "Pumps");
        var run = await Base.RunAsync(AsOf);

        Assert.Equal(LifecycleStage.Lost, (await Base.FigureAsync(run.Id, old)).Stage);
        Assert.NotEqual(LifecycleStage.Lost, (await Base.FigureAsync(run.Id, justIn)).Stage);
    }

    [Fact]
    public async Task A_window_that_was_withdrawn_counts_no_more()
    {
        await WindowAsync("Pumps", 700);
        var pump = await BuyerAsync("pump", AsOf.AddDays(-600), "Pumps");
        await using (var db = Base.Open())
        {
            (await db.GroupChurnWindows.SingleAsync()).Withdraw(DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        }

        Assert.Equal(LifecycleStage.Lost, (await Base.FigureAsync((await Base.RunAsync(AsOf)).Id, pump)).Stage);
    }

    private async Task WindowAsync(string group, int days)
    {
        await using var db = Base.Open();
        db.GroupChurnWindows.Add(new GroupChurnWindow(group, days, DateTime.UnixEpoch, null));
        await db.SaveChangesAsync();
    }

    private async Task<int> BuyerAsync(string code, DateOnly day, params string[] groups)
    {
        var id = await Base.AddAsync(code);
        await using var db = Base.Open();
        var customer = await db.Customers.SingleAsync(c => c.Id == id);
        foreach (var group in groups)
        {
            var product = new Product($"{code} {group}", group, group);
            db.Products.Add(product);
            await db.SaveChangesAsync();
            var purchase = db.Purchases.Add(new Purchase(customer, day, 100, "USD", ValueBase.By)).Entity;
            purchase.Detail("", product, null, null, null);
        }

        await db.SaveChangesAsync();
        return id;
    }
}
