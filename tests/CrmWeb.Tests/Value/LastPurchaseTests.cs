using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Pages.Value;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Value;

public sealed class LastPurchaseTests : IAsyncLifetime
{
    private const int MoreThanTheLatest = 1_001;
    private static readonly DateOnly Today = new(2026, 3, 2), Monday = Today.AddDays(-100), Sunday = Today.AddDays(-101);
    private static readonly StaffScope Everybody = new(1, [StaffRole.Administrator], []);

    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_company_that_never_sold_anything_fell_silent_on_no_day()
        => Assert.Null(await SilentSinceAsync(Everybody));

    [Fact]
    public async Task It_is_silent_since_the_last_purchase_that_stands()
    {
        _ = await BuyAsync("North", Monday, Sunday);
        Assert.Equal(Monday, await SilentSinceAsync(Everybody));

        await using (var db = database.NewContext())
        {
            db.Purchases.Single(p => p.Date == Monday).Withdraw(SampleCustomers.Monday, null);
            await db.SaveChangesAsync();
        }

        Assert.Equal(Sunday, await SilentSinceAsync(Everybody));
        _ = await BuyAsync("North", Today.AddDays(-90));
        Assert.Null(await SilentSinceAsync(Everybody));
    }

    [Fact]
    public async Task A_team_is_told_of_its_own_customers_only_however_much_the_others_bought_since()
    {
        var north = await BuyAsync("North", Sunday);
        var south = await BuyAsync("South", [.. Enumerable.Repeat(Monday, MoreThanTheLatest)]);

        Assert.Equal(Sunday, await SilentSinceAsync(new(1, [StaffRole.Manager], [north])));
        Assert.Equal(Monday, await SilentSinceAsync(new(1, [StaffRole.Manager], [north, south])));
        Assert.Null(await SilentSinceAsync(new(1, [StaffRole.Manager], [])));
    }

    private async Task<DateOnly?> SilentSinceAsync(StaffScope staff)
    {
        await using var db = database.NewContext();
        return await db.SilentSinceAsync(staff, Today, CancellationToken.None);
    }

    private async Task<int> BuyAsync(string team, params DateOnly[] days)
    {
        await using var db = database.NewContext();
        var (own, entered) = (db.Teams.Add(new Team($"{team} {Guid.NewGuid():N}")).Entity, new Entered(SampleCustomers.Monday, null));
        await db.SaveChangesAsync();
        var customer = new Customer($"C-{own.Id}", "Harbour Café", CustomerClass.Individual, own.Id, null, RelationshipType.Basic, entered);
        db.Purchases.AddRange(days.Select(d => new Purchase(customer, d, 10, "USD", entered)));
        await db.SaveChangesAsync();
        return own.Id;
    }
}
