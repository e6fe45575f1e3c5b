using CrmWeb.Data.Identity;
using CrmWeb.Data.Relationships;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Jobs;
using CrmWeb.Pages.Relationships;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CrmWeb.Tests.Relationships;

/// <summary>Nine small enterprises that buy coffee, three individuals that buy tea, and one great enterprise that buys machines; all are recorded as partners.</summary>
public sealed class RelationshipPageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly Entered LongAgo = new(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-400), null);

    private readonly CrmApp app = new();
    private int north;

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        north = await app.TeamAsync("North");
        var elsewhere = await app.RootTeamAsync();
        await AddAsync("Coffee", 9, CustomerClass.Enterprise, 100, elsewhere);
        await AddAsync("Tea", 3, CustomerClass.Individual, 200, elsewhere);
        await AddAsync("Machines", 1, CustomerClass.Enterprise, 9000, north);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(Today, ValueMethod.Textbook);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Each_segment_stands_in_its_cell_of_the_grid_and_differing_customers_in_the_list()
    {
        await ReadAsync();
        var page = await (await app.ClientAs(StaffRole.Manager)).PageAsync("/relationships");

        string Cell(int row, int column) => page.QuerySelectorAll(".type-grid tbody tr")[row].QuerySelectorAll("td")[column].TextContent;
        Assert.Contains("Enterprise · Coffee: 9 customers", Cell(0, 2), StringComparison.Ordinal); // many, low margin: basic
        Assert.Contains("Individual · Tea: 3 customers", Cell(1, 1), StringComparison.Ordinal); // accountable
        Assert.Contains("Enterprise · Machines: 1 customer", Cell(2, 0), StringComparison.Ordinal); // partner
        Assert.Equal(12, page.QuerySelectorAll("tbody input[name='Input.Items']").Length); // all but the one of machines
        Assert.Equal("12", page.QuerySelector(".tabs .active .pill")!.TextContent);
    }

    [Fact]
    public async Task Those_ticked_take_the_recommended_type_dated_and_with_its_reason_and_care_follows_at_once()
    {
        await ReadAsync();
        var manager = await app.ClientAs(StaffRole.Manager);
        var machines = await IdAsync("Machines1");
        await LogAsync("Coffee1", Direction.In, 20);
        var coffee = await IdAsync("Coffee1");
        await CareAsync(coffee);
        Assert.NotEmpty(await OpenAsync(coffee));

        await manager.PostFormAsync("/relationships", new() { ["Input.Items"] = $"{coffee}", ["Input.Reason"] = "Coffee sells itself" }, "#change");

        var change = Assert.Single(await app.InDatabaseAsync(db => db.RelationshipTypeChanges.Where(c => c.Reason == "Coffee sells itself").ToListAsync()));
        Assert.Equal((coffee, RelationshipType.Partner, RelationshipType.Basic), (change.CustomerId, change.From!.Value, change.To));
        Assert.Equal(RelationshipType.Basic, await TypeAsync(coffee));
        Assert.Equal(RelationshipType.Partner, await TypeAsync(machines));
        Assert.Empty(await OpenAsync(coffee));
    }

    [Fact]
    public async Task Those_ticked_change_to_what_is_lived_and_only_those_in_reach()
    {
        await LogAsync("Machines1", Direction.In, 30);
        await ReadAsync();
        using var ofTheNorth = await app.ClientAs(StaffRole.Manager, north);

        var page = await ofTheNorth.PageAsync("/relationships?view=LivedLess");
        Assert.Equal("Machines1", Assert.Single(page.QuerySelectorAll("tbody th a")).TextContent);
        Assert.Contains("In 365 days: 0 contacts from us, 1 from the customer, 0 joint reviews.", page.QuerySelector("tbody:not(.type-grid tbody)")!.ParentElement!.TextContent, StringComparison.Ordinal);
        foreach (var code in new[] { "Coffee1", "Machines1" })
            await ofTheNorth.PostFormAsync("/relationships?view=LivedLess", new() { ["Input.Items"] = $"{await IdAsync(code)}", ["Input.Reason"] = "As it is" }, "#change");

        Assert.Equal(RelationshipType.Reactive, await TypeAsync(await IdAsync("Machines1")));
        Assert.Equal(12, await app.InDatabaseAsync(db => db.Customers.CountAsync(c => c.RelationshipType == RelationshipType.Partner)));
    }

    [Fact]
    public async Task Sales_staff_read_the_list_and_change_one_at_a_time()
    {
        await ReadAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);

        var page = await sales.PageAsync("/relationships");

        Assert.NotNull(page.QuerySelector("td[data-label]"));
        Assert.Empty(page.QuerySelectorAll("#change, input[type=checkbox]"));
    }

    [Fact]
    public async Task A_type_chosen_lately_is_not_judged_yet()
    {
        await ReadAsync();
        await app.InDatabaseAsync(db => db.Customers.Where(c => c.Code == "Tea1").ExecuteUpdateAsync(set => set.SetProperty(c => c.RelationshipTypeSince, LongAgo.At.AddDays(400 - 60))));

        var page = await (await app.ClientAs(StaffRole.Manager)).PageAsync("/relationships?view=LivedLess");

        Assert.Equal(12, page.QuerySelectorAll("tbody th a").Length);
        Assert.DoesNotContain("Tea1", page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Nothing_ticked_and_no_reason_are_told_and_change_nothing()
    {
        await ReadAsync();
        var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/relationships", [], "#change");

        Assert.Contains("Tick at least one customer.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(13, await app.InDatabaseAsync(db => db.Customers.CountAsync(c => c.RelationshipType == RelationshipType.Partner)));
    }

    [Fact]
    public async Task The_most_valuable_are_met_among_all_by_value_in_the_same_order()
    {
        await ReadAsync();
        var root = await app.RootTeamAsync();
        foreach (var staff in new[] { new StaffScope(-1, [StaffRole.Administrator], []), new StaffScope(-1, [StaffRole.Manager], [root], OwnsElsewhere: false) { IsWide = true } })
        {
            var (listed, met) = await app.InDatabaseAsync(async db => (
                await TypeRow.ReadAsync(db, staff, TypeDifference.Recommended, Today, isCommon: false, default),
                await TypeRow.AmongFirst(db, staff, TypeDifference.Recommended, Today).ToListAsync()));

            Assert.Equal(12, met.Count);
            Assert.Equal(listed.Select(r => r.Id), met);
        }
    }

    [Fact]
    public async Task A_day_is_read_once_and_the_next_anew()
    {
        var reader = app.Services.GetRequiredService<RelationshipReader>();
        await reader.ReadOnceAsync(Today);
        Assert.Equal(0, await ContactsAsync());
        await LogAsync("Tea1", Direction.In, 5);

        await reader.ReadOnceAsync(Today);
        Assert.Equal(0, await ContactsAsync());
        await reader.ReadOnceAsync(Today.AddDays(1));

        Assert.Equal(1, await ContactsAsync());

        Task<int> ContactsAsync() => app.InDatabaseAsync(db => db.RelationshipReadings.SumAsync(r => r.FromThem));
    }

    [Fact]
    public async Task At_its_hour_a_day_is_read_again()
    {
        var reader = app.Services.GetRequiredService<RelationshipReader>();
        await reader.ReadAsync(Today);
        await LogAsync("Tea1", Direction.In, 5);

        var everySecond = TriggerBuilder.Create().ForJob(DailyCare.Key).WithCronSchedule("* * * * * ?").Build();
        await (await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ScheduleTrigger(everySecond, TriggerConflict.Replace);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await app.InDatabaseAsync(db => db.RelationshipReadings.SumAsync(r => r.FromThem)) == 0)
            await Task.Delay(50, patience.Token);
    }

    private Task<int> AddAsync(string group, int count, CustomerClass customerClass, decimal amount, int team) => app.InDatabaseAsync(async db =>
    {
        var product = new Product(group, group, group);
        for (var i = 1; i <= count; i++)
        {
            var customer = new Customer($"{group}{i}", $"{group}{i}", customerClass, team, null, RelationshipType.Partner, LongAgo);
            var purchase = new Purchase(customer, Today.AddDays(-30), amount, "USD", LongAgo);
            purchase.Detail("", product, null, null, null);
            db.Purchases.Add(purchase);
        }

        return await db.SaveChangesAsync();
    });

    private Task<int> LogAsync(string code, Direction direction, int daysAgo) => app.InDatabaseAsync(async db =>
    {
        var staff = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(new StaffMember("ann@staff.test", "Ann", null, null)).Entity;
        await db.SaveChangesAsync();
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo);
        db.Interactions.Add(new Interaction(await db.Customers.SingleAsync(c => c.Code == code), staff.Id, new InteractionFacts(at, Channel.Phone, direction, "Hello"), new Entered(at, staff.Id)));
        return await db.SaveChangesAsync();
    });

    private async Task ReadAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RelationshipReader>().ReadAsync(Today);
    }

    private async Task CareAsync(int id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CrmWeb.Data.Care.CareGeneration>().RunForAsync(id, Today);
    }

    private Task<int> IdAsync(string code) => app.InDatabaseAsync(db => db.Customers.Where(c => c.Code == code).Select(c => c.Id).SingleAsync());

    private Task<RelationshipType> TypeAsync(int id) => app.InDatabaseAsync(db => db.Customers.Where(c => c.Id == id).Select(c => c.RelationshipType).SingleAsync());

    private Task<List<CareTask>> OpenAsync(int id) => app.InDatabaseAsync(db => db.CareTasks.Where(t => t.CustomerId == id && t.DoneAt == null && t.Reason == CareReason.Contact).ToListAsync());
}
