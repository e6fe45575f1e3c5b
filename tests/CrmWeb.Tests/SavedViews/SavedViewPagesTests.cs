using System.Net;
using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.BulkChanges;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.SavedViews;

public sealed class SavedViewPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_view_is_kept_shown_as_a_tab_changed_opened_by_itself_and_deleted()
    {
        var person = await app.PersonAsync("views@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var client = await app.ClientOf(person);
        await app.CustomerAsync("Viewed");

        using var kept = await client.PostFormAsync("/customers/views/new?q=viewed&f=Class.Is.Enterprise&sort=Name", new() { ["Input.Title"] = "Mine" }, "form.fields");
        var address = kept.Headers.Location!.OriginalString;
        var id = int.Parse(address.Split("view=")[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("Mine", (await client.PageAsync(address)).QuerySelector(".views a[aria-current]")!.TextContent);
        Assert.Null((await client.PageAsync(address)).QuerySelector(".views form"));

        using var taken = await client.PostFormAsync($"/customers?q=viewed&sort=LastContact&view={id}", [], ".views form");
        Assert.Equal($"/customers?q=viewed&sort=LastContact&view={id}", taken.Headers.Location!.OriginalString);
        await client.PostFormAsync("/customers/views", [], "form[action*=Default]");
        Assert.Equal($"/customers?q=viewed&sort=LastContact&view={id}", (await client.GetAsync("/customers")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/customers?view=0")).StatusCode);
        await client.PostFormAsync($"/customers/views/{id}", new() { ["Input.Title"] = "Renamed" }, "form.fields");
        Assert.Contains("Renamed", (await client.PageAsync("/customers/views")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync($"/customers/views/{id}", [], "form[action*=Delete]");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/customers")).StatusCode);
        Assert.False(await app.InDatabaseAsync(db => db.SavedViews.AnyAsync(v => v.Id == id)));
    }

    [Fact]
    public async Task Each_view_is_counted_for_its_reader_up_to_a_bound_and_without_the_page_waiting()
    {
        var team = await app.TeamAsync("Counted");
        using var client = await app.ClientOf(await app.PersonAsync("counts@staff.test", team, StaffRole.Sales));
        await app.CustomersAsync("Counted", 1001, team);
        await app.CustomerAsync("Counted elsewhere");
        await app.CustomerAsync("Lone counted", team);
        foreach (var (title, query) in new[] { ("All", "f=Name.Has.counted"), ("One", "q=lone&class=Enterprise&columns=Team"), ("None", "tier=Gold&archived=true"), ("Value", "f=Clv.Min.1") })
            (await client.PostFormAsync($"/customers/views/new?{query}", new() { ["Input.Title"] = title }, "form.fields")).Dispose();

        var page = await client.PageAsync("/customers?view=0");
        var counts = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/customers/views/counts")).RootElement.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetString());

        var shown = page.QuerySelectorAll(".views a:has([data-count])").ToDictionary(a => a.TextContent, a => counts.GetValueOrDefault(a.QuerySelector("[data-count]")!.GetAttribute("data-count")!));
        Assert.Equal(("1,000+", "1", "0", "0"), (shown["All"], shown["One"], shown["None"], shown["Value"]));
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        Assert.Equal("{}", await desk.GetStringAsync("/customers/views/counts"));
    }

    [Fact]
    public async Task A_teams_view_is_seen_by_the_team_and_changed_by_its_maker_and_manager()
    {
        var (team, elsewhere) = (await app.TeamAsync("Viewers"), await app.TeamAsync("Elsewhere"));
        using var maker = await app.ClientAs(StaffRole.Sales, team);
        using var colleague = await app.ClientOf(await app.PersonAsync("colleague@staff.test", team, StaffRole.Sales));
        using var manager = await app.ClientAs(StaffRole.Manager, team);
        using var stranger = await app.ClientAs(StaffRole.Sales, elsewhere);
        using var kept = await maker.PostFormAsync("/customers/views/new?q=team", new() { ["Input.Title"] = "Ours", ["Input.TeamId"] = $"{team}" }, "form.fields");
        using var own = await maker.PostFormAsync("/customers/views/new?q=own", new() { ["Input.Title"] = "Private" }, "form.fields");
        var id = kept.Headers.Location!.OriginalString.Split("view=")[1];

        Assert.Equal(["Ours"], await TabsAsync(colleague));
        Assert.Equal(["Ours", "Private"], await TabsAsync(maker));
        Assert.Empty(await TabsAsync(stranger));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            new[] { await EditAsync(maker, id), await EditAsync(manager, id), await EditAsync(colleague, id), await EditAsync(stranger, id) });
    }

    [Fact]
    public async Task A_view_without_a_name_or_for_a_foreign_team_or_with_a_broken_filter_is_refused()
    {
        var (team, elsewhere) = (await app.TeamAsync("Refusing"), await app.TeamAsync("Not mine"));
        using var client = await app.ClientAs(StaffRole.Sales, team);

        using var nameless = await client.PostFormAsync("/customers/views/new?q=a", new() { ["Input.Title"] = " " }, "form.fields");
        using var foreign = await client.PostFormAsync("/customers/views/new?q=a", new() { ["Input.Title"] = "A", ["Input.TeamId"] = $"{elsewhere}" }, "form.fields");
        using var broken = await client.GetAsync("/customers/views/new?f=Iq.Is.140");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (nameless.StatusCode, foreign.StatusCode, broken.StatusCode));
    }

    private static async Task<IEnumerable<string>> TabsAsync(HttpClient client)
        => (await client.PageAsync("/customers")).QuerySelectorAll(".views > a:not(.btn)").Skip(1).Select(a => a.TextContent);

    private static async Task<HttpStatusCode> EditAsync(HttpClient client, string id) => (await client.GetAsync($"/customers/views/{id}")).StatusCode;
}
