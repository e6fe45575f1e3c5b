using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Campaigns;

public sealed class CampaignPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;
    private static readonly DateOnly Start = new(2026, 2, 1);

    [Fact]
    public async Task What_was_spent_is_shared_among_leads_and_among_those_who_were_won_since()
    {
        using var manager = await app.ClientAs(StaffRole.Administrator);
        var id = await NewAsync(manager, "Spring fair");
        Assert.Equal(["not known yet", "0", "not known yet", "0", "not known yet"], await FiguresAsync(manager, id));

        var bought = await LeadAsync(id, "Bought since", [new(2026, 2, 3)]);
        await LeadAsync(id, "Still thinks");
        await LeadAsync(id, "Old buyer", [new(2025, 6, 1), new(2026, 2, 5)]);
        await WinAsync(await LeadAsync(id, "Old buyer, new deal", [new(2025, 6, 1)]));
        await SpendAsync(manager, id, 300.5m, "Stand");
        await SpendAsync(manager, id, 100, "Leaflets");

        Assert.Equal(["$400.50", "4", "$100.13", "2", "$200.25"], await FiguresAsync(manager, id));
        Assert.Equal(["Old buyer, new deal", "Bought since"], (await manager.PageAsync($"/campaigns/{id}?won=true")).QuerySelectorAll("#leads a.rowlink").Select(a => a.TextContent));
        Assert.Contains("Acquisition cost: $200.25", Text((await manager.PageAsync($"/customers/{bought}")).QuerySelector(".acquisition")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_entered_by_mistake_is_withdrawn_and_stays_on_record()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await NewAsync(manager, "Slip of the hand");
        await LeadAsync(id, "Only lead");
        await SpendAsync(manager, id, 4000, "Stand");
        await SpendAsync(manager, id, 400, "Stand");

        await manager.PostFormAsync($"/campaigns/{id}", [], "form[action*=Withdraw]:last-of-type");

        var costs = await app.InDatabaseAsync(db => db.CampaignCosts.Where(c => c.CampaignId == id).OrderBy(c => c.Id).Select(c => new { c.Amount, Gone = c.WithdrawnAt != null }).ToListAsync());
        Assert.Equal(2, costs.Count);
        Assert.Single(costs, c => c.Gone);
        Assert.Equal(costs.Single(c => !c.Gone).Amount, decimal.Parse((await FiguresAsync(manager, id))[2].Trim('$'), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single((await manager.PageAsync($"/campaigns/{id}")).QuerySelectorAll("section[aria-labelledby=costs] li b"));
    }

    [Fact]
    public async Task A_cost_that_is_no_amount_is_refused_and_what_was_typed_stays()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await NewAsync(manager, "Refused");

        var answer = await SpendAsync(manager, id, -5, "Gift");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Gift", (await answer.DocumentAsync()).QuerySelector("[name='Input.What']")!.GetAttribute("value"));
        Assert.False(await app.InDatabaseAsync(db => db.CampaignCosts.AnyAsync(c => c.CampaignId == id)));
    }

    [Fact]
    public async Task A_prospect_recorded_from_its_page_is_its_lead_and_the_list_of_customers_finds_it_by_the_campaign()
    {
        using var manager = await app.ClientAs(StaffRole.Administrator);
        var id = await NewAsync(manager, "Web drive");
        var made = await manager.PostFormAsync($"/customers/new?campaign={id}", new() { ["Input.Name"] = "Came by the web" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        var customer = await app.InDatabaseAsync(db => db.Customers.SingleAsync(c => c.CampaignId == id));
        var found = await manager.PageAsync($"/customers?f=Campaign.Is.{id}");

        Assert.Equal(("Came by the web", CustomerSource.Event), (customer.Name, customer.Source));
        Assert.Equal(["Came by the web"], found.QuerySelectorAll("#list a.rowlink").Select(a => a.TextContent.Trim()));
        Assert.Contains("Web drive", Text(found.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains("Web drive", Text((await manager.PageAsync($"/customers/{customer.Id}")).QuerySelector("section[aria-labelledby=identify]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_see_what_it_cost_and_only_their_own_leads_and_change_only_what_they_are_in_charge_of()
    {
        using var manager = await app.ClientAs(StaffRole.Administrator);
        var id = await NewAsync(manager, "Both teams");
        var team = await app.TeamAsync("Campaign team");
        await LeadAsync(id, "Foreign lead", team: await app.TeamAsync("Other campaign team"));
        await LeadAsync(id, "Own lead", team: team);
        await SpendAsync(manager, id, 100, "Mail");
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync($"/campaigns/{id}");

        Assert.Equal(["Own lead"], page.QuerySelectorAll("#leads a.rowlink").Select(a => a.TextContent));
        Assert.Equal(["$100.00", "1 of 2", "$50.00", "0", "not known yet"], await FiguresAsync(sales, id));
        Assert.Empty(page.QuerySelectorAll("form#cost"));
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/campaigns/{id}/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sales.GetAsync("/campaigns/new")).StatusCode);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        using var other = await app.ClientAs(StaffRole.Administrator);
        var id = await NewAsync(manager, "Disputed");
        using var late = await other.FilledAsync($"/campaigns/{id}/edit", new() { ["Input.Audience"] = "Mine" });
        await manager.PostFormAsync($"/campaigns/{id}/edit", new() { ["Input.Audience"] = "Theirs" });

        var answer = await other.SendAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Theirs", await app.InDatabaseAsync(db => db.Campaigns.Where(k => k.Id == id).Select(k => k.Audience).SingleAsync()));
    }

    [Fact]
    public async Task List_and_page_ask_eight_questions_at_most_however_much_there_is()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        using var manager = await app.ClientAs(StaffRole.Administrator);
        using var client = counting.CreateClient();
        var person = await app.PersonAsync(StaffRole.Manager, await app.RootTeamAsync());
        await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
        var queries = new List<int>();
        foreach (var count in new[] { 1, 53 })
        {
            var id = await NewAsync(manager, $"Counted {count}");
            for (var i = 0; i < count; i++)
                await LeadAsync(id, $"Counted lead {i}", [new(2026, 2, 3)]);
            foreach (var address in new[] { "/campaigns", $"/campaigns/{id}" })
            {
                await client.PageAsync(address); // what the program keeps in memory for a while is read by the first
                var before = counter.Count;
                await client.PageAsync(address);
                queries.Add(counter.Count - before);
            }

            if (count > 50)
                Assert.Equal(3, (await client.PageAsync((await client.PageAsync($"/campaigns/{id}")).QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("#leads a.rowlink").Length);
        }

        Assert.Equal(queries.Take(2), queries.Skip(2));
        Assert.InRange(queries.Max(), 2, Most);
    }

    private static async Task<int> NewAsync(HttpClient client, string name)
    {
        var answer = await client.PostFormAsync("/campaigns/new", new() { ["Input.Name"] = name, ["Input.StartsOn"] = "2026-02-01", ["Input.OwnerId"] = "" });
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task<HttpResponseMessage> SpendAsync(HttpClient client, int id, decimal amount, string what) => client.PostFormAsync($"/campaigns/{id}", new()
    {
        ["Input.What"] = what, ["Input.On"] = "2026-02-02", ["Input.Amount"] = amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }, "form#cost");

    private async Task<int> LeadAsync(int campaign, string name, DateOnly[]? bought = null, int? team = null)
    {
        var id = await app.CustomerAsync(name, team, describe: c => c.Describe(c.Traits with { CampaignId = campaign }));
        await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            db.Purchases.AddRange((bought ?? []).Select(day => new Purchase(customer, day, 50, "USD", CustomerRows.Entered)));
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private Task<int> WinAsync(int customerId) => app.InDatabaseAsync(async db =>
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
        var opportunity = new Opportunity(customer, new("Second site", 900, "USD", Start.AddDays(30)), CustomerRows.Entered);
        opportunity.Win(CustomerRows.Entered);
        db.Opportunities.Add(opportunity);
        return await db.SaveChangesAsync();
    });

    private static async Task<IReadOnlyList<string>> FiguresAsync(HttpClient client, int id)
        => [.. (await client.PageAsync($"/campaigns/{id}")).QuerySelectorAll("section[aria-labelledby=result] dd").Select(dd => Text(dd).Split("The cost for")[0].Trim())];

    private static string Text(AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
