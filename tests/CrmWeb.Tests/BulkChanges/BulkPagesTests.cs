using System.Net;
using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.BulkChanges;

public sealed class BulkPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task From_the_list_all_that_match_are_counted_changed_in_the_background_and_taken_back()
    {
        var ids = await app.CustomersAsync("Mass", 60);
        using var client = await app.ClientAs(StaffRole.Administrator);

        var list = await client.PageAsync("/customers?f=Name.Has.mass&sort=Name");
        Assert.Equal(50, list.QuerySelectorAll("#list input[name=ids]").Length);
        Assert.Contains("60", list.QuerySelector("#bulk button:not([name]):not([type])")!.TextContent, StringComparison.Ordinal);
        using var queued = await client.PostFormAsync("/customers/changes/new?f=Name.Has.mass&sort=Name", new() { ["Input.Kind"] = nameof(BulkKind.Archive) }, "form.bulk-form");
        var id = await DoneAsync(queued, BulkStatus.Done);

        var page = await client.PageAsync($"/customers/changes/{id}");
        Assert.Contains("60", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync("/customers?f=Name.Has.mass")).QuerySelectorAll("#list a.rowlink"));
        using var undone = await client.PostFormAsync($"/customers/changes/{id}", [], "form[action*=Undo]");
        await DoneAsync(undone, BulkStatus.Undone);
        Assert.False((await app.ReadCustomerAsync(ids[59])).IsArchived);
        Assert.NotNull((await client.PageAsync("/customers/changes")).QuerySelector($"a[href='/customers/changes/{id}']"));
    }

    [Fact]
    public async Task Those_ticked_are_changed_alone_and_without_scripts()
    {
        var ids = await app.CustomersAsync("Ticked", 3);
        using var client = await app.ClientAs(StaffRole.Administrator);

        using var chosen = await client.GetAsync($"/customers/changes/new?q=ticked&ids={ids[0]}&ids={ids[2]}&ticked=true");
        var address = chosen.Headers.Location!.OriginalString;
        Assert.Contains("2 customers", (await client.PageAsync(address)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var queued = await client.PostFormAsync(address, new() { ["Input.Kind"] = nameof(BulkKind.GiveTag), ["Input.Tag"] = "Chosen" }, "form.bulk-form");
        var id = await DoneAsync(queued, BulkStatus.Done);

        Assert.Equal(2, (await app.ReadChangeAsync(id)).Changed);
        using var nobody = await client.GetAsync("/customers/changes/new?q=ticked&ticked=true");
        Assert.Equal("/customers?q=ticked", nobody.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Type", "")]
    [InlineData("GiveTag", "")]
    [InlineData("CareTask", "")]
    [InlineData("Nonsense", "")]
    [InlineData("Owner", "999999")]
    public async Task What_a_kind_needs_is_asked_for(string kind, string owner)
    {
        await app.CustomerAsync("Asked for");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var form = await client.FilledAsync("/customers/changes/new?q=asked", [], "form.bulk-form");
        var fields = new Dictionary<string, string>((await form.Content!.ReadAsStringAsync()).Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p[1]))))
        {
            ["Input.Kind"] = kind, ["Input.OwnerId"] = owner, ["Input.DueOn"] = kind == "CareTask" ? "2001-01-01" : "",
        };

        using var answer = await client.PostAsync("/customers/changes/new?q=asked", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_list_that_grew_meanwhile_is_shown_again_before_it_is_changed()
    {
        await app.CustomerAsync("Growing");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var form = await client.FilledAsync("/customers/changes/new?q=growing", new() { ["Input.Kind"] = nameof(BulkKind.Archive) }, "form.bulk-form");
        await app.CustomerAsync("Growing too");

        using var answer = await client.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("2", (await answer.DocumentAsync()).QuerySelector("input[name='Input.Expected']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Managers_change_those_of_their_teams_and_see_their_own_changes_alone()
    {
        var team = await app.TeamAsync("Bulk");
        var customers = await app.CustomersAsync("Teamwork", 2, team);
        using var manager = await app.ClientAs(StaffRole.Manager, team);
        using var other = await app.ClientOf(await app.PersonAsync("second.manager@staff.test", team, StaffRole.Manager));

        using var queued = await manager.PostFormAsync("/customers/changes/new", new() { ["Input.Kind"] = nameof(BulkKind.GiveTag), ["Input.Tag"] = "Ours" }, "form.bulk-form");
        var id = await DoneAsync(queued, BulkStatus.Done);

        Assert.Equal(customers.Count, (await app.ReadChangeAsync(id)).Changed);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/customers/changes/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/customers/changes/{id}/progress")).StatusCode);
    }

    [Theory]
    [InlineData(StaffRole.Manager, true)]
    [InlineData(StaffRole.Administrator, true)]
    [InlineData(StaffRole.Sales, false)]
    [InlineData(StaffRole.ServiceDesk, false)]
    [InlineData(StaffRole.Auditor, false)]
    public async Task Boxes_to_tick_stand_only_before_who_may_change_many(StaffRole role, bool may)
    {
        await app.CustomerAsync("Tickable");
        using var person = await app.ClientAs(role);

        var page = await person.PageAsync("/customers?q=tickable");

        Assert.Equal(may, page.QuerySelector("input[name=ids]") is not null);
        Assert.Equal(may, page.QuerySelector("#bulk, a[href='/customers/changes']") is not null);
        Assert.Equal(may, (await person.GetAsync("/customers/changes/new")).StatusCode is HttpStatusCode.OK);
    }

    private async Task<int> DoneAsync(HttpResponseMessage answer, BulkStatus status)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var id = int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        for (var waited = 0; waited < 200 && (await app.ReadChangeAsync(id)).Status != status; waited++)
            await Task.Delay(100);
        Assert.Equal(status, (await app.ReadChangeAsync(id)).Status);
        return id;
    }
}
