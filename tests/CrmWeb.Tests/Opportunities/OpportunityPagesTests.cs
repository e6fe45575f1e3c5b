using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Opportunities;

public sealed class OpportunityPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task One_is_entered_with_products_and_people_once_however_often_the_form_is_sent()
    {
        var customer = await app.CustomerAsync("Harbour Hotels", describe: c => _ = new Contact(c, "Ida Buyer"));
        var product = await ProductAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/opportunities/new?customerId={customer}", new()
        {
            ["Input.Title"] = " Machines for the lobby ", ["Input.ExpectedOn"] = $"{OpportunityRows.Today.AddDays(40):yyyy-MM-dd}", ["Input.Amount"] = "7", ["Input.Competitor"] = "Rival & Sons",
            ["Input.Lines[0].ProductId"] = $"{product}", ["Input.Lines[0].Quantity"] = "3", ["Input.Lines[0].UnitPrice"] = "19.99", ["Input.People[0].Role"] = "Approver",
        });
        var content = await form.Content!.ReadAsStringAsync();

        var answers = new[] { await PostAsync(sales, content), await PostAsync(sales, content) };

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        var made = await app.ReadOpportunityAsync(OpportunityRows.IdIn(answers[0]));
        Assert.Equal(("Machines for the lobby", 59.97m, "Rival & Sons", OpportunityStage.Qualify), (made.Title, made.Amount, made.Competitor, made.Stage));
        Assert.Equal(DecisionRole.Approver, Assert.Single(made.Contacts).Role);
        Assert.Contains("Machines for the lobby", (await sales.PageAsync($"/customers/{customer}")).QuerySelector("#opportunities")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var customer = await app.CustomerAsync("Strict buyer");
        using var sales = await app.ClientAs(StaffRole.Sales);

        var answer = await sales.PostFormAsync($"/opportunities/new?customerId={customer}", new()
        {
            ["Input.Title"] = "", ["Input.Amount"] = "-3", ["Input.OwnPercent"] = "130", ["Input.ExpectedOn"] = "1200-01-01", ["Input.Notes"] = "kept words", ["Input.Lines[1].Quantity"] = "0",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal(
            ["Input.Title", "Input.Amount", "Input.OwnPercent", "Input.ExpectedOn", "Input.Lines[1].ProductId", "Input.Lines[1].Quantity"],
            page.QuerySelectorAll(".is-invalid").Select(f => f.GetAttribute("name")!).OrderBy(n => Array.IndexOf(["Input.Title", "Input.Amount", "Input.OwnPercent", "Input.ExpectedOn", "Input.Lines[1].ProductId", "Input.Lines[1].Quantity"], n)));
        Assert.Equal("kept words", page.QuerySelector("[name='Input.Notes']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions()
    {
        var id = await app.OpportunityAsync(await app.CustomerAsync("Two editors"), "First title");
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var late = await manager.FilledAsync($"/opportunities/{id}/edit", new() { ["Input.Title"] = "The manager's title" });
        await sales.PostFormAsync($"/opportunities/{id}/edit", new() { ["Input.Title"] = "The seller's title" });

        var answer = await manager.SendAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Contains("The seller's title", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The manager's title", page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Those_of_other_teams_are_not_found_and_the_service_desk_only_reads()
    {
        var team = await app.TeamAsync("Far sellers");
        var id = await app.OpportunityAsync(await app.CustomerAsync("Far customer", team), "Far deal");
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Near sellers"));
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        foreach (var page in new[] { "", "/edit", "/won", "/lost" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/opportunities/{id}{page}")).StatusCode);
        Assert.DoesNotContain("Far deal", (await stranger.PageAsync("/opportunities")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.PageAsync($"/opportunities/{id}")).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/opportunities/{id}/won")).StatusCode);
    }

    [Fact]
    public async Task Its_steps_stand_in_the_customers_timeline()
    {
        var customer = await app.CustomerAsync("Timeline of deals");
        var id = await app.OpportunityAsync(customer, "Dated deal");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await MoveAsync(sales, id, OpportunityStage.Negotiation);

        var events = (await sales.PageAsync($"/customers/{customer}/timeline?kind=opportunity")).QuerySelectorAll(".event h3").Select(e => e.TextContent.Trim()).ToList();

        Assert.Equal(["Dated deal: Negotiation", "Dated deal: Qualification"], events);
    }

    internal static Task<HttpResponseMessage> MoveAsync(HttpClient client, int id, OpportunityStage to) => MoveFormAsync(client, id, to);

    private static async Task<HttpResponseMessage> MoveFormAsync(HttpClient client, int id, OpportunityStage to)
    {
        using var form = await client.FilledAsync($"/opportunities/{id}", [], ".stage-path");
        var content = await form.Content!.ReadAsStringAsync();
        return await client.PostAsync($"/opportunities/{id}/stage", new StringContent($"{content}&to={to}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string content)
        => client.PostAsync("/opportunities/new", new StringContent(content, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

    private Task<int> ProductAsync() => app.InDatabaseAsync(async db =>
    {
        var product = db.Products.Add(new Product("LOBBY", "Lobby machine", "Machines")).Entity;
        await db.SaveChangesAsync();
        return product.Id;
    });
}
