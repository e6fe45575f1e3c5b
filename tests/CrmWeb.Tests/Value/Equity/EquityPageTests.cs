using System.Net;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Equity;

public sealed class EquityPageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly Entered By = new(TimeProvider.System.GetUtcNow().UtcDateTime, null);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Before_the_first_run_the_page_says_what_to_do()
        => Assert.NotNull((await (await app.ClientAs(StaffRole.Manager)).PageAsync("/value/equity")).QuerySelector("main .empty a[href='/value/runs']"));

    [Fact]
    public async Task The_bridge_tells_new_lost_and_revalued_customers_and_opens_their_lists()
    {
        var team = await app.RootTeamAsync();
        await BuysAsync(team, "Steady", 100, Today.AddDays(-40));
        await BuysAsync(team, "Growing", 100, Today.AddDays(-40));
        await BuysAsync(team, "Fading", 100, Today.AddDays(-367)); // within a year at the first run, beyond it at the second
        await ComputeAsync(Today.AddDays(-5));
        await BuysAsync(team, "Fresh", 100, Today.AddDays(-1));
        await BuysAsync(team, "Growing", 5000, Today);
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Manager);

        var page = await client.PageAsync("/value/equity");

        Assert.Equal(["", "1", "1", "1", "1", "0", ""], page.QuerySelectorAll("#bridge .as-table tbody td:nth-child(2)").Select(e => e.TextContent));
        Assert.Equal(6, page.QuerySelectorAll("#bridge svg rect").Length);
        var list = page.QuerySelector("#bridge a[href*='part=New']")!.GetAttribute("href")!;
        Assert.Equal(["Fresh"], (await client.PageAsync(list)).QuerySelectorAll("a.rowlink").Select(a => a.TextContent));
        var grown = page.QuerySelector("#bridge a[href*='part=RevaluedUp']")!.GetAttribute("href")!;
        Assert.Contains("Growing", (await client.PageAsync(grown)).QuerySelectorAll("a.rowlink").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Equity_is_split_four_ways_and_each_adds_up_to_the_whole()
    {
        var (north, south) = (await app.TeamAsync("North"), await app.TeamAsync("South"));
        await BuysAsync(north, "A", 100, Today);
        await BuysAsync(south, "B", 300, Today);
        await ComputeAsync(Today);

        var all = await (await app.ClientAs(StaffRole.Auditor)).PageAsync("/value/equity");
        var own = await (await app.ClientAs(StaffRole.Manager, north)).PageAsync("/value/equity");

        // 400 × 30 % a year, of which the north's is a quarter, for three years at 10 %
        Assert.Contains("$298", all.QuerySelector(".kpi dd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("$75", own.QuerySelector(".kpi dd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(all.QuerySelectorAll("th[scope=row]"), e => e.TextContent.Trim() == "South");
        Assert.DoesNotContain(own.QuerySelectorAll("th[scope=row]"), e => e.TextContent.Trim() == "South");
    }

    [Fact]
    public async Task Without_a_cost_the_profit_view_asks_for_channel_rates_and_with_one_it_names_who_consumes()
    {
        var team = await app.RootTeamAsync();
        await BuysAsync(team, "Good", 1000, Today);
        var dear = await BuysAsync(team, "Dear", 100, Today);
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Administrator);

        Assert.NotNull((await client.PageAsync("/value/equity")).QuerySelector("a[href='/settings/costs']"));

        await app.InDatabaseAsync(async db =>
        {
            var (customer, staff) = (await db.Customers.SingleAsync(c => c.Id == dear), await db.Users.FirstAsync());
            var visit = new InteractionFacts(By.At.AddHours(-1), Channel.Visit, Direction.Out, "Called on") { Cost = 90 };
            db.Interactions.Add(new Interaction(customer, staff.Id, visit, By));
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(Today);
        var page = await client.PageAsync("/value/equity");

        Assert.Contains("only what cost something of its own counts", page.QuerySelector("p:has(a[href='/settings/costs'])")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("consume 20% of it; 1 customer", page.Body!.TextContent, StringComparison.Ordinal); // 30 − 90 = −60 of 300

        await app.InDatabaseAsync(async db =>
        {
            await db.EnterSettingAsync("Costs.Visit", "10", TimeProvider.System.GetUtcNow().UtcDateTime, null, default);
            return await db.SaveChangesAsync();
        });
        Assert.Null((await client.PageAsync("/value/equity")).QuerySelector("a[href='/settings/costs']"));
    }

    [Fact]
    public async Task A_list_of_runs_that_are_not_kept_is_not_found()
    {
        var client = await app.ClientAs(StaffRole.Manager);
        using var none = await client.GetAsync("/value/equity/changes?part=New&from=1&to=2");
        using var sales = await (await app.ClientAs(StaffRole.Sales)).GetAsync("/value/equity");

        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, sales.StatusCode);
    }

    private async Task<int> BuysAsync(int teamId, string name, decimal amount, DateOnly day) => await app.InDatabaseAsync(async db =>
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Name == name);
        if (customer is null)
            db.Customers.Add(customer = new Customer(name, name, CustomerClass.Individual, teamId, null, RelationshipType.Basic, By));
        db.Purchases.Add(new Purchase(customer, day, amount, "USD", By));
        await db.SaveChangesAsync();
        return customer.Id;
    });

    private async Task ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Automatic);
    }
}
