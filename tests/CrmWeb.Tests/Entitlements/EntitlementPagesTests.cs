using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Entitlements;

public sealed class EntitlementPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string UseForm = "form[action*='handler=Use']";

    [Fact]
    public async Task A_promise_is_shown_on_the_customers_page_until_it_is_used_up()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await PromisedAsync(manager, "Promised customer", "1");
        Assert.Contains("Barista training", await PanelAsync(manager, id), StringComparison.Ordinal);

        await manager.PostFormAsync($"/customers/{id}/entitlements", new() { ["Use.Note"] = "At the fair" }, UseForm);

        Assert.DoesNotContain("Barista training", await PanelAsync(manager, id), StringComparison.Ordinal);
        var list = await manager.PageAsync($"/customers/{id}/entitlements");
        Assert.Contains("At the fair", list.QuerySelector(".due")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector(UseForm));
    }

    [Fact]
    public async Task One_press_sent_twice_is_one_use()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await PromisedAsync(manager, "Twice user", "3");
        var form = await manager.FilledAsync($"/customers/{id}/entitlements", [], UseForm);
        var body = await form.Content!.ReadAsStringAsync();

        foreach (var _ in Enumerable.Range(0, 2))
            await manager.SendAsync(new(HttpMethod.Post, form.RequestUri) { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        Assert.Equal(1, await app.InDatabaseAsync(db => db.Entitlements.Where(e => e.CustomerId == id).SelectMany(e => e.Uses).CountAsync()));
    }

    [Theory]
    [InlineData("Input.What", "")]
    [InlineData("Input.Times", "0")]
    [InlineData("Input.Times", "1e9")]
    [InlineData("Input.Until", "1999-01-01")]
    [InlineData("Input.PromisedOn", "2199-01-01")]
    public async Task Nonsense_is_told(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Nonsense promise");

        var answer = await manager.PostFormAsync($"/customers/{id}/entitlements", new() { ["Input.What"] = "Sound", [field] = value }, "#entitlement");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_sees_and_uses_nothing()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await PromisedAsync(manager, "Far promise", "1");
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Entitlement strangers"));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{id}/entitlements")).StatusCode);
    }

    private static async Task<string> PanelAsync(HttpClient client, int id)
        => (await client.PageAsync($"/customers/{id}")).QuerySelector("[aria-labelledby=entitlements]")!.TextContent;

    private async Task<int> PromisedAsync(HttpClient client, string name, string times)
    {
        var id = await app.CustomerAsync(name);
        using var answer = await client.PostFormAsync($"/customers/{id}/entitlements", new() { ["Input.What"] = "Barista training", ["Input.Times"] = times }, "#entitlement");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return id;
    }
}
