using System.Globalization;
using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Preparations;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Preparations;

public sealed class PreparationPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_appointment_makes_a_checklist_of_alerts_and_preferences_by_itself()
    {
        var id = await KnownAsync("Prepared guest");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var appointment = await PlanAsync(manager, id);

        var page = await manager.PageAsync($"/interactions/{appointment}/preparation");
        Assert.Equal(["Seating", "Meal", "Gift"], page.QuerySelectorAll(".touchpoint h2").Select(h => h.TextContent));
        Assert.Equal(["Seat: window", "No nuts", "No nuts"], page.QuerySelectorAll(".preparation-item b").Select(b => b.TextContent));
        Assert.NotNull((await manager.PageAsync($"/interactions/{appointment}")).QuerySelector($"a[href='/interactions/{appointment}/preparation']"));
    }

    [Fact]
    public async Task What_was_arranged_and_how_it_was_received_is_noted_and_a_second_editor_is_told()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var appointment = await PlanAsync(manager, await KnownAsync("Received guest"));
        var address = $"/interactions/{appointment}/preparation";
        var second = await manager.FilledAsync(address, new() { ["Input.Note"] = "Table 9" }, ".touchpoint form");

        await manager.PostFormAsync(address, new() { ["Input.IsArranged"] = "true", ["Input.Note"] = "Table 4", ["Input.Reception"] = "Pleased" }, ".touchpoint form");
        var late = await manager.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var item = await app.InDatabaseAsync(db => db.Set<PreparationItem>().SingleAsync(i => i.InteractionId == appointment && i.Touchpoint == Touchpoint.Seating));
        Assert.Equal((true, "Table 4", Reception.Pleased), (item.IsArranged, item.Note, item.Reception));
    }

    [Fact]
    public async Task A_preference_learned_later_is_offered_and_taken_in()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await KnownAsync("Later guest");
        var appointment = await PlanAsync(manager, id);
        Assert.Null((await manager.PageAsync($"/interactions/{appointment}/preparation")).QuerySelector("form[action*='handler=Renew']"));

        await PreferAsync(manager, id, "Colour", "Ribbon", "white");
        await manager.PostFormAsync($"/interactions/{appointment}/preparation", [], "form[action*='handler=Renew']");

        var page = await manager.PageAsync($"/interactions/{appointment}/preparation");
        Assert.Contains("Ribbon: white", page.QuerySelectorAll(".preparation-item b").Select(b => b.TextContent));
        Assert.Null(page.QuerySelector("form[action*='handler=Renew']"));
    }

    [Fact]
    public async Task What_took_place_already_makes_no_checklist_and_a_stranger_sees_none()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await KnownAsync("Past guest");
        await manager.PostFormAsync($"/interactions/new?customerId={id}", new() { ["Log.Subject"] = "Was here" });
        var past = await app.InDatabaseAsync(db => db.Interactions.Where(i => i.CustomerId == id).Select(i => i.Id).SingleAsync());
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Preparation strangers"));

        Assert.False(await app.InDatabaseAsync(db => db.Preparations.AnyAsync(p => p.InteractionId == past)));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/interactions/{past}/preparation")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{id}/preferences")).StatusCode);
    }

    [Fact]
    public async Task A_preference_is_shown_confirmed_and_taken_back()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Preferring guest");
        await PreferAsync(manager, id, "Menu", "Coffee", "black");

        Assert.Contains("Coffee: black", (await manager.PageAsync($"/customers/{id}")).QuerySelector("[aria-labelledby=customise]")!.TextContent, StringComparison.Ordinal);
        await manager.PostFormAsync($"/customers/{id}/preferences", [], "form[action*='handler=Confirm']");
        Assert.True((await app.InDatabaseAsync(db => db.CustomerPreferences.SingleAsync(p => p.CustomerId == id))).IsConfirmed);
        await manager.PostFormAsync($"/customers/{id}/preferences", [], "form[action*='handler=Archive']");
        Assert.Empty((await manager.PageAsync($"/customers/{id}/preferences")).QuerySelectorAll(".due li"));
    }

    [Theory]
    [InlineData("Input.What", "")]
    [InlineData("Input.Category", "Smell")]
    [InlineData("Input.LearnedOn", "2199-01-01")]
    [InlineData("Input.ContactId", "999999")]
    public async Task A_preference_of_nonsense_is_told(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Nonsense preference");

        var answer = await manager.PostFormAsync(
            $"/customers/{id}/preferences", new() { ["Input.Category"] = "Menu", ["Input.What"] = "Coffee", ["Input.Value"] = "black", [field] = value }, "#preference");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<int> KnownAsync(string name)
    {
        var id = await app.CustomerAsync(name);
        using var manager = await app.ClientAs(StaffRole.Manager);
        await manager.PostFormAsync($"/customers/{id}/alerts/new", new() { ["Input.Kind"] = "Allergy", ["Input.Instruction"] = "No nuts" });
        await PreferAsync(manager, id, "Seat", "Seat", "window");
        return id;
    }

    private static async Task PreferAsync(HttpClient client, int customerId, string category, string what, string value)
    {
        using var answer = await client.PostFormAsync(
            $"/customers/{customerId}/preferences", new() { ["Input.Category"] = category, ["Input.What"] = what, ["Input.Value"] = value }, "#preference");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<int> PlanAsync(HttpClient client, int customerId)
    {
        var soon = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(5).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await client.PostFormAsync($"/interactions/new?customerId={customerId}", new() { ["Log.Subject"] = "Visit", ["Log.HappensAt"] = soon });
        return await app.InDatabaseAsync(db => db.Interactions.Where(i => i.CustomerId == customerId).Select(i => i.Id).SingleAsync());
    }
}
