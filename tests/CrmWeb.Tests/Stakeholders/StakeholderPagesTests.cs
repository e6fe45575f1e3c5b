using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Stakeholders;

public sealed class StakeholderPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_new_stakeholder_plays_the_roles_chosen_and_one_form_makes_one()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var form = await manager.FilledAsync("/stakeholders/new", new() { ["Input.Name"] = "Harbour Steel", ["Input.Roles"] = "Supplier", ["Input.Phone"] = "020 7946 0000" });
        var body = await form.Content!.ReadAsStringAsync() + "&Input.Roles=Partner";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => manager.SendAsync(new(HttpMethod.Post, "/stakeholders/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        var stakeholder = await app.InDatabaseAsync(db => db.Stakeholders.SingleAsync(s => s.Name == "Harbour Steel"));
        Assert.Equal(StakeholderRole.Supplier | StakeholderRole.Partner, stakeholder.Roles);
    }

    [Theory]
    [InlineData("Input.Roles", "Customer")]
    [InlineData("Input.Roles", "64")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Web", "data:text/html,x")]
    public async Task Nonsense_is_told(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var values = new Dictionary<string, string> { ["Input.Name"] = "Sound", ["Input.Roles"] = "Supplier", [field] = value };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.PostFormAsync("/stakeholders/new", values)).StatusCode);
    }

    [Fact]
    public async Task A_customer_stands_in_the_circle_and_leads_to_its_customer_page()
    {
        var id = await app.CustomerAsync("Circle customer");
        var stakeholder = (await app.ReadCustomerAsync(id)).Stakeholder.Id;
        using var manager = await app.ClientAs(StaffRole.Manager);

        var list = await manager.PageAsync("/stakeholders?role=Customer&q=circle");

        Assert.Equal($"/customers/{id}", list.QuerySelector("a.rowlink")!.GetAttribute("href"));
        Assert.Equal($"/customers/{id}", (await manager.GetAsync($"/stakeholders/{stakeholder}")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/stakeholders/{stakeholder}/edit")).StatusCode);
    }

    [Fact]
    public async Task Roles_words_and_the_archive_narrow_the_list()
    {
        var supplier = await StakeholderAsync("Listed supplier", StakeholderRole.Supplier);
        await StakeholderAsync("Listed owner", StakeholderRole.Owner);
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.Equal([$"/stakeholders/{supplier}"], await ListedAsync(manager, "?role=Supplier&q=listed"));
        await manager.SendAsync(await manager.PressedAsync($"/stakeholders/{supplier}/edit", "[formaction*='handler=Archive']"));

        Assert.Empty(await ListedAsync(manager, "?role=Supplier&q=listed"));
        Assert.Equal([$"/stakeholders/{supplier}"], await ListedAsync(manager, "?archived=true&q=listed"));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_loses_nothing()
    {
        var id = await StakeholderAsync("Contested partner", StakeholderRole.Partner);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/stakeholders/{id}/edit", new() { ["Input.Notes"] = "first note" });
        var second = await manager.FilledAsync($"/stakeholders/{id}/edit", new() { ["Input.Notes"] = "second note" });
        await manager.SendAsync(first);

        var answer = await manager.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.All(["first note", "second note"], text => Assert.Contains(text, page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("second note", page.QuerySelector("[name='Input.Notes']")!.TextContent.Trim());
        await manager.SendAsync(new(HttpMethod.Post, $"/stakeholders/{id}/edit") { Content = new FormUrlEncodedContent(page.Fields("main form[method=post]")) });
        Assert.Equal("second note", (await app.InDatabaseAsync(db => db.Stakeholders.SingleAsync(s => s.Id == id))).Notes);
    }

    [Fact]
    public async Task A_link_is_told_on_both_sides_made_once_and_removed()
    {
        var (mill, customer) = (await StakeholderAsync("Link mill", StakeholderRole.Supplier), await app.CustomerAsync("Link buyer"));
        var buyer = (await app.ReadCustomerAsync(customer)).Stakeholder.Id;
        using var manager = await app.ClientAs(StaffRole.Manager);
        var values = new Dictionary<string, string> { ["Input.Kind"] = "Supplies", ["Input.OtherId"] = $"{buyer}", ["Input.Since"] = "2020-05-01" };

        await manager.PostFormAsync($"/stakeholders/{mill}/links?q=link", values);
        await manager.PostFormAsync($"/stakeholders/{mill}/links?q=link", values);

        Assert.Equal(1, await LinksAsync(mill));
        Assert.NotNull((await manager.PageAsync($"/stakeholders/{mill}")).QuerySelector($"a[href='/customers/{customer}']"));
        Assert.NotNull((await manager.PageAsync($"/customers/{customer}")).QuerySelector($"a[href='/stakeholders/{mill}']"));

        await manager.PostFormAsync($"/stakeholders/{buyer}/links", [], "form[action*='handler=Remove']");
        Assert.Equal(0, await LinksAsync(mill));
    }

    [Fact]
    public async Task The_other_end_of_a_link_is_found_without_scripts_and_only_within_reach()
    {
        var team = await app.TeamAsync("Link team");
        var mine = await StakeholderAsync("Reach mine", StakeholderRole.Partner, team);
        var near = await StakeholderAsync("Reach near", StakeholderRole.Partner, team);
        var far = await StakeholderAsync("Reach far", StakeholderRole.Partner, await app.TeamAsync("Far link team"));
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync($"/stakeholders/{mine}/links?q=reach");
        var forged = await sales.PostFormAsync($"/stakeholders/{mine}/links", new() { ["Input.Kind"] = "Owns", ["Input.OtherId"] = $"{far}" });
        var self = await sales.PostFormAsync($"/stakeholders/{mine}/links", new() { ["Input.Kind"] = "Owns", ["Input.OtherId"] = $"{mine}" });

        Assert.Equal(["", $"{near}"], page.QuerySelectorAll("[name='Input.OtherId'] option").Select(o => o.GetAttribute("value")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (forged.StatusCode, self.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/stakeholders/{far}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/stakeholders/{far}/links")).StatusCode);
    }

    [Fact]
    public async Task The_map_draws_whom_one_may_see_and_the_table_names_them()
    {
        var team = await app.TeamAsync("Map team");
        var middle = await StakeholderAsync("Map middle", StakeholderRole.Partner, team);
        var supplier = await StakeholderAsync("Map supplier", StakeholderRole.Supplier | StakeholderRole.Owner, team);
        var far = await StakeholderAsync("Map far", StakeholderRole.Owner, await app.TeamAsync("Far map team"));
        await LinkAsync((supplier, middle, LinkKind.Supplies), (supplier, middle, LinkKind.FamilyOf), (far, middle, LinkKind.Owns));
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync($"/stakeholders/{middle}/map");

        var one = Assert.Single(page.QuerySelectorAll("svg.scope a"));
        Assert.Equal(($"/stakeholders/{supplier}", "S"), (one.GetAttribute("href"), one.NextElementSibling!.TextContent));
        Assert.Equal("Map supplier, Supplier: is supplied by, is family of", one.GetAttribute("aria-label"));
        Assert.Equal([$"/stakeholders/{supplier}"], page.QuerySelectorAll("table a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/stakeholders/{far}/map")).StatusCode);
    }

    [Fact]
    public async Task A_touch_is_recorded_once_and_shown_with_its_mood()
    {
        var id = await StakeholderAsync("Touched mill", StakeholderRole.Supplier);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var form = await manager.FilledAsync($"/stakeholders/{id}/touch", new() { ["Input.Subject"] = "Late pallets", ["Input.On"] = "2026-03-02", ["Input.Tone"] = "-1" });
        var body = await form.Content!.ReadAsStringAsync();

        foreach (var _ in Enumerable.Range(0, 2))
            await manager.SendAsync(new(HttpMethod.Post, $"/stakeholders/{id}/touch") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        var touch = await app.InDatabaseAsync(db => db.StakeholderTouches.Include(t => t.Stakeholder).SingleAsync(t => t.StakeholderId == id));
        Assert.Equal((new DateOnly(2026, 3, 2), -1), (touch.Stakeholder.LastTouchOn, touch.Tone));
        Assert.Contains("Late pallets", (await manager.PageAsync($"/stakeholders/{id}")).QuerySelector("[aria-labelledby=touches]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Subject", "")]
    [InlineData("Input.On", "2199-01-01")]
    [InlineData("Input.Tone", "3")]
    [InlineData("Input.Channel", "Pigeon")]
    public async Task A_touch_of_nonsense_is_told(string field, string value)
    {
        var id = await StakeholderAsync($"Nonsense {field}", StakeholderRole.Supplier);
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync($"/stakeholders/{id}/touch", new() { ["Input.Subject"] = "Sound", [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task What_happens_with_a_customer_is_no_touch()
    {
        var buyer = (await app.ReadCustomerAsync(await app.CustomerAsync("Touch buyer"))).Stakeholder.Id;
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/stakeholders/{buyer}/touch")).StatusCode);
    }

    [Fact]
    public async Task Sixty_stakeholders_are_turned_forth_and_back()
    {
        var team = await app.TeamAsync("Sixty");
        await app.InDatabaseAsync(db =>
        {
            db.Stakeholders.AddRange(Enumerable.Range(0, 60).Select(i => new Stakeholder($"Sixty {i % 9}", StakeholderRole.Owner, team, null)));
            return db.SaveChangesAsync();
        });
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var first = await sales.PageAsync("/stakeholders");
        var second = await sales.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await sales.PageAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        var shown = first.QuerySelectorAll("a.rowlink").Concat(second.QuerySelectorAll("a.rowlink")).Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal((60, 60), (shown.Count, shown.Distinct().Count()));
        Assert.Equal(first.QuerySelectorAll("a.rowlink").Select(a => a.GetAttribute("href")), back.QuerySelectorAll("a.rowlink").Select(a => a.GetAttribute("href")));
    }

    private Task<int> LinkAsync(params (int From, int To, LinkKind Kind)[] links) => app.InDatabaseAsync(async db =>
    {
        foreach (var (from, to, kind) in links)
            db.RelationshipLinks.Add(new RelationshipLink(await db.Stakeholders.SingleAsync(s => s.Id == from), await db.Stakeholders.SingleAsync(s => s.Id == to), kind, null, ""));
        return await db.SaveChangesAsync();
    });

    private async Task<int> StakeholderAsync(string name, StakeholderRole roles, int? teamId = null)
    {
        var team = teamId ?? await app.RootTeamAsync();
        return await app.InDatabaseAsync(async db =>
        {
            var stakeholder = db.Stakeholders.Add(new Stakeholder(name, roles, team, null)).Entity;
            await db.SaveChangesAsync();
            return stakeholder.Id;
        });
    }

    private Task<int> LinksAsync(int id) => app.InDatabaseAsync(db => db.RelationshipLinks.CountAsync(l => l.FromId == id || l.ToId == id));

    private static async Task<IEnumerable<string?>> ListedAsync(HttpClient client, string query)
        => (await client.PageAsync("/stakeholders" + query)).QuerySelectorAll("a.rowlink").Select(a => a.GetAttribute("href"));
}
