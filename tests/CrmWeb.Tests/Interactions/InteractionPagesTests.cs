using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Interactions;

public sealed class InteractionPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_planned_one_that_was_missed_stays_in_the_list()
    {
        var id = await PlannedAsync("Visit the plant");
        using var sales = await app.ClientAs(StaffRole.Sales);

        using var answer = await sales.PostAsAsync(id, "Missed");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var row = Assert.Single((await sales.PageAsync("/interactions?status=Missed")).QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("Visit the plant", StringComparison.Ordinal));
        Assert.Contains("Missed", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_turns_its_pages_by_key_and_keeps_the_filter()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        await ManyAsync(120, "Bulk talk");

        var shown = new List<string>();
        for (var address = "/interactions?q=bulk"; address is not null;)
        {
            var page = await sales.PageAsync(address);
            shown.AddRange(page.QuerySelectorAll("tbody .rowlink").Select(a => a.GetAttribute("href")!));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, shown.Count);
        Assert.Equal(120, shown.Distinct().Count());
    }

    [Fact]
    public async Task A_correction_keeps_the_former_words_in_sight()
    {
        var id = await PlannedAsync("Tpyo");
        using var sales = await app.ClientAs(StaffRole.Sales);

        using var answer = await sales.PostFormAsync($"/interactions/{id}/edit", new() { ["Log.Subject"] = "Typo" });

        Assert.Equal($"/interactions/{id}", answer.Headers.Location?.OriginalString);
        var page = await sales.PageAsync($"/interactions/{id}");
        Assert.Equal("Typo", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Tpyo", page.QuerySelector("details table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_corrects_what_somebody_else_corrected_sees_both_and_may_save_over_it()
    {
        var id = await PlannedAsync("Seen");
        using var first = await app.ClientAs(StaffRole.Sales);
        using var second = await app.ClientAs(StaffRole.Manager);
        var late = await second.FilledAsync($"/interactions/{id}/edit", new() { ["Log.Subject"] = "Mine" });
        await first.PostFormAsync($"/interactions/{id}/edit", new() { ["Log.Subject"] = "Theirs" });

        using var disputed = await second.SendAsync(late);
        var page = await disputed.DocumentAsync();

        Assert.Equal(HttpStatusCode.Conflict, disputed.StatusCode);
        Assert.Equal(["Theirs", "Mine"], page.QuerySelectorAll(".conflict td").Select(c => c.TextContent));
        Assert.Equal("Mine", page.QuerySelector("input[name='Log.Subject']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_deleted_interaction_leaves_the_list_and_can_be_restored()
    {
        var id = await PlannedAsync("Logged by mistake");
        using var sales = await app.ClientAs(StaffRole.Sales);

        await sales.PostFormAsync($"/interactions/{id}", [], "form[action$=withdrawal]");
        Assert.DoesNotContain("Logged by mistake", (await sales.PageAsync("/interactions")).Body!.TextContent, StringComparison.Ordinal);
        await sales.PostFormAsync($"/interactions/{id}", [], "form[action*='withdrawal?restore']");

        Assert.Contains("Logged by mistake", (await sales.PageAsync("/interactions")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_reads_masked_notes_and_cannot_search_in_them()
    {
        var id = await PlannedAsync("Audited", "They are short of cash");
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.DoesNotContain("short of cash", (await auditor.PageAsync($"/interactions/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await auditor.PageAsync("/interactions?q=short+of")).QuerySelectorAll("tbody tr"));
        Assert.NotEmpty((await auditor.PageAsync("/interactions?q=audited")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_foreign_interaction_is_not_found_to_read_to_settle_or_to_delete()
    {
        var id = await PlannedAsync("Elsewhere");
        using var sales = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Far"));
        var token = (await sales.PageAsync("/interactions/new")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/interactions/{id}")).StatusCode);
        foreach (var act in new[] { "settlement?as=Done", "withdrawal" })
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("as", "Done")]);
            Assert.Equal(HttpStatusCode.NotFound, (await sales.PostAsync($"/interactions/{id}/{act}", body)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/interactions?channel=Telepathy&kind=99&status=x&from=30.02.&to=9999-12-31&before=1-2-3&mine=perhaps")]
    [InlineData("/interactions?from=0001-01-01&to=0001-01-01&before=9999999999999999999-1")]
    [InlineData("/interactions?before=3155378975999999999-2147483647&q=%00%ED%A0%80%25_[")]
    public async Task Nonsense_in_the_address_is_left_aside(string address)
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.Equal(HttpStatusCode.OK, (await sales.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_timeline_goes_on_without_scripts_by_its_link()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        var customer = await ManyAsync(45, "Talk");

        var events = 0;
        for (var address = $"/customers/{customer}/timeline"; address is not null;)
        {
            var page = await sales.PageAsync(address);
            events += page.QuerySelectorAll("li.event").Length;
            address = page.QuerySelector("li.more a")?.GetAttribute("href");
        }

        Assert.Equal(46, events); // and the type chosen at the start
    }

    private async Task<int> PlannedAsync(string subject, string notes = "")
    {
        var customer = await CustomerAsync();
        var staff = await app.PersonAsync(StaffRole.Sales);
        return await app.InDatabaseAsync(async db =>
        {
            var facts = new InteractionFacts(Monday.AddDays(1), Channel.Visit, Direction.Out, subject, notes);
            var planned = new Interaction(await db.Customers.SingleAsync(c => c.Id == customer), staff.Id, facts, new Entered(Monday, staff.Id));
            db.Interactions.Add(planned);
            await db.SaveChangesAsync();
            return planned.Id;
        });
    }

    private async Task<int> ManyAsync(int count, string subject)
    {
        var id = await CustomerAsync();
        var staff = await app.PersonAsync(StaffRole.Sales);
        return await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            db.Interactions.AddRange(Enumerable.Range(0, count).Select(i => new Interaction(
                customer, staff.Id, new InteractionFacts(Monday.AddHours(-i / 2), Channel.Email, Direction.In, $"{subject} {i}"), new Entered(Monday, staff.Id))));
            await db.SaveChangesAsync();
            return id;
        });
    }

    private async Task<int> CustomerAsync()
    {
        var team = await app.RootTeamAsync();
        return await app.InDatabaseAsync(async db =>
        {
            var customer = new Customer($"{Guid.NewGuid():N}", "Quarry", CustomerClass.Enterprise, team, null, RelationshipType.Basic, new Entered(Monday, null));
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });
    }
}

internal static class Settling
{
    extension(HttpClient client)
    {
        /// <summary>Presses one of the two buttons that say whether it took place.</summary>
        public async Task<HttpResponseMessage> PostAsAsync(int interactionId, string outcome)
        {
            var form = await client.FilledAsync($"/interactions/{interactionId}", [], "form[action$=settlement]");
            var body = await form.Content!.ReadAsStringAsync() + "&as=" + outcome;
            return await client.PostAsync(form.RequestUri, new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        }
    }
}
