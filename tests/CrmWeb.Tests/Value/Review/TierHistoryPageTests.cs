using System.Globalization;
using System.Net;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

public sealed class TierHistoryPageTests : ReviewPages
{
    [Fact]
    public async Task Who_decided_what_and_when_stands_on_the_page_in_the_timeline_and_in_the_tier_history()
    {
        await RunAsync(Today);
        var (rise, fall) = (Assert.Single(await ItemsAsync("C10")), Assert.Single(await ItemsAsync("C1")));
        var client = await App.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(rise, "Choice", "Accept"), Accept(rise));
        await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Hold", ["Input.Items"] = $"{fall.Id}", ["Input.Until"] = Day(Today.AddDays(9)), ["Input.Reason"] = "Old friends" }, Bulk);

        var history = await client.PageAsync("/pyramid/review/history?persons=true");

        Assert.Equal(["C1", "C10"], history.QuerySelectorAll("tbody th").Select(e => e.TextContent));
        Assert.Contains("Old friends", history.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Iron \u2192 Gold", await TimelineAsync(client, rise.CustomerId), StringComparison.Ordinal);
        Assert.Contains("Tier held: Gold instead of Silver", await TimelineAsync(client, fall.CustomerId), StringComparison.Ordinal);

        var held = (await client.PageAsync($"/customers/{fall.CustomerId}/tiers")).QuerySelectorAll("table");
        Assert.DoesNotContain("Old friends", held[0].TextContent, StringComparison.Ordinal); // the hold moved no tier
        Assert.Contains("Old friends", held[1].TextContent, StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync($"/customers/{rise.CustomerId}/tiers")).QuerySelectorAll(".review-reason:not(:empty)"));
    }

    [Fact]
    public async Task A_customers_page_says_why_its_tiers_differ_and_leads_to_their_history()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);

        Assert.Contains("waits for a manager's review", (await client.PageAsync($"/customers/{item.CustomerId}")).QuerySelector(".tier-difference")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        Assert.Null((await client.PageAsync($"/customers/{item.CustomerId}")).QuerySelector(".tier-difference"));
        var history = await client.PageAsync($"/customers/{item.CustomerId}/tiers?on={Day(Today.AddDays(-1))}");
        Assert.EndsWith("Iron", history.QuerySelector("output.tier-on")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([2, 1, 2], history.QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Length)); // tiers, decisions, figures
    }

    [Fact]
    public async Task A_day_to_come_or_no_day_at_all_is_told_and_has_no_tier()
    {
        await RunAsync(Today);
        var client = await App.ClientAs(StaffRole.Manager);
        var id = Assert.Single(await ItemsAsync("C10")).CustomerId;

        foreach (var day in new[] { Day(Today.AddDays(3)), "soon" })
        {
            var page = await client.PageAsync($"/customers/{id}/tiers?on={day}");
            Assert.NotNull(page.QuerySelector(".filters .form-error"));
            Assert.Null(page.QuerySelector("output.tier-on"));
        }
    }

    [Fact]
    public async Task Who_had_no_tier_while_a_first_one_waited_for_review_is_told_so()
    {
        var team = await App.RootTeamAsync();
        var id = await App.InDatabaseAsync(async db =>
        {
            var customer = db.Customers.Add(new Customer("C11", "C11", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By)).Entity;
            await db.SaveChangesAsync();
            return customer.Id;
        });
        await RunAsync(Today.AddDays(-1));
        await App.InDatabaseAsync(async db =>
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == id), Today, 20_000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
        await RunAsync(Today);

        var page = await (await App.ClientAs(StaffRole.Manager)).PageAsync($"/customers/{id}/tiers");

        var standing = Assert.Single(page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr")).QuerySelector(".tier-then")!;
        Assert.Contains("outside the pyramid", standing.TextContent, StringComparison.Ordinal);
        Assert.Equal(["No purchase yet", $"Gold waits for review since {Written(Today)}."], standing.QuerySelectorAll("small").Select(e => e.TextContent));
        Assert.Equal(["Gold", "No purchase yet"], page.QuerySelectorAll(".figure-cards .tier-then").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task The_service_desk_reads_tiers_and_no_money()
    {
        await RunAsync(Today);
        var id = Assert.Single(await ItemsAsync("C10")).CustomerId;

        var page = await (await App.ClientAs(StaffRole.ServiceDesk)).PageAsync($"/customers/{id}/tiers");

        Assert.Single(page.QuerySelectorAll("main table"));
        Assert.DoesNotContain("$", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
