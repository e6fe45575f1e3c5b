using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Opportunities;

public sealed class OutcomeTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly string Promised = $"{OpportunityRows.Today.AddDays(10):yyyy-MM-dd}";

    [Fact]
    public async Task Winning_makes_the_delivery_once_with_its_checklist_and_taking_up_again_takes_it_away()
    {
        var customer = await app.CustomerAsync("Won once");
        var id = await app.OpportunityAsync(customer, "Delivery deal");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var twice = await sales.FilledAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });

        await sales.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });
        await sales.SendAsync(twice);

        var task = Assert.Single(await TasksAsync(customer));
        Assert.Equal((OpportunityRows.Today.AddDays(10), CareReason.InSale, 4), (task.DueOn, task.Reason, task.Checks.Count));
        Assert.Equal(OpportunityStage.Won, (await app.ReadOpportunityAsync(id)).Stage);

        await sales.PostFormAsync($"/opportunities/{id}/reopening", new() { ["Input.Note"] = "Signed by the wrong person" });

        Assert.Empty(await TasksAsync(customer));
        Assert.True((await app.ReadOpportunityAsync(id)).IsOpen);

        await sales.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });
        Assert.Single(await TasksAsync(customer));
    }

    [Fact]
    public async Task A_delivery_that_is_done_stays_and_is_not_made_again()
    {
        var customer = await app.CustomerAsync("Delivered already");
        var id = await app.OpportunityAsync(customer, "Delivered deal");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await sales.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });
        var task = Assert.Single(await TasksAsync(customer));
        await sales.PostFormAsync($"/care/{task.Id}/completion", new() { ["Input.Outcome"] = "Handed over" });

        await sales.PostFormAsync($"/opportunities/{id}/reopening", new() { ["Input.Note"] = "More to come" });
        await sales.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });

        Assert.NotNull(Assert.Single(await TasksAsync(customer)).DoneAt);
    }

    [Fact]
    public async Task The_checklist_is_ticked_on_the_page_of_the_task()
    {
        var customer = await app.CustomerAsync("Checked");
        var id = await app.OpportunityAsync(customer, "Checked deal");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await sales.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });
        var task = Assert.Single(await TasksAsync(customer));

        await TickAsync(sales, task.Id, "PreDeliveryCheck", true);
        await TickAsync(sales, task.Id, "PromisedDate", true);
        await TickAsync(sales, task.Id, "PromisedDate", false);

        Assert.Equal([CareCheckItem.PreDeliveryCheck], Assert.Single(await TasksAsync(customer)).Checks.Where(c => c.DoneAt is not null).Select(c => c.Item));
        Assert.Contains("1 of 4", (await sales.PageAsync($"/care/{task.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Losing_asks_for_a_reason_of_the_list()
    {
        var id = await app.OpportunityAsync(await app.CustomerAsync("Lost one"), "Lost deal");
        using var sales = await app.ClientAs(StaffRole.Sales);

        foreach (var wrong in new[] { "", "made-up" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sales.PostFormAsync($"/opportunities/{id}/lost", new() { ["Input.Reason"] = wrong, ["Input.Note"] = "Words" })).StatusCode);
        Assert.True((await app.ReadOpportunityAsync(id)).IsOpen);

        await sales.PostFormAsync($"/opportunities/{id}/lost", new() { ["Input.Reason"] = "price", ["Input.Note"] = "A third cheaper" });

        var lost = await app.ReadOpportunityAsync(id);
        Assert.Equal((OpportunityStage.Lost, "price", "A third cheaper"), (lost.Stage, lost.LostReason, lost.Steps[^1].Note));
        Assert.Contains("Price", (await sales.PageAsync("/opportunities/list?state=Lost&reason=price")).QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await sales.PageAsync("/opportunities/forecast")).QuerySelector("[aria-labelledby=losses] td")!.TextContent);
    }

    [Fact]
    public async Task The_purchase_is_entered_from_it_and_then_stands_in_the_way_of_taking_it_up_again()
    {
        var customer = await app.CustomerAsync("Bought from it");
        var id = await app.OpportunityAsync(customer, "Sold deal", 1234.5m);
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/customers/{customer}/purchases/new?opportunity={id}")).StatusCode);
        await administrator.PostFormAsync($"/opportunities/{id}/won", new() { ["Input.PromisedOn"] = Promised });

        var answer = await administrator.PostFormAsync($"/customers/{customer}/purchases/new?opportunity={id}", []);

        Assert.Equal($"/opportunities/{id}", answer.Headers.Location!.OriginalString);
        var purchase = await app.InDatabaseAsync(db => db.Purchases.SingleAsync(p => p.CustomerId == customer));
        Assert.Equal((1234.5m, id), (purchase.Amount, purchase.OpportunityId));
        await administrator.PostFormAsync($"/customers/{customer}/purchases/{purchase.Id}/edit", new() { ["Input.Amount"] = "1200" });
        Assert.Equal(id, (await app.InDatabaseAsync(db => db.Purchases.SingleAsync(p => p.CustomerId == customer && p.WithdrawnAt == null))).OpportunityId);

        var refused = await administrator.PostFormAsync($"/opportunities/{id}/reopening", new() { ["Input.Note"] = "Undone" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False((await app.ReadOpportunityAsync(id)).IsOpen);
    }

    private static async Task TickAsync(HttpClient client, int task, string item, bool done)
    {
        using var form = await client.FilledAsync($"/care/{task}", [], $".checklist form:has([value={item}])");
        var content = await form.Content!.ReadAsStringAsync();
        var answer = await client.PostAsync(form.RequestUri, new StringContent($"{content}&done={(done ? "true" : "false")}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Task<List<CareTask>> TasksAsync(int customer)
        => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => t.CustomerId == customer && t.Reason == CareReason.InSale).Include(t => t.Checks.OrderBy(c => c.Id)).ToListAsync());
}
