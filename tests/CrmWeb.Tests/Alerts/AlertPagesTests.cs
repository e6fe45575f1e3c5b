using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Alerts;

public sealed class AlertPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Reason = "Coeliac since school";

    [Fact]
    public async Task The_instruction_stands_on_the_customer_page_and_on_the_forms_that_could_break_it()
    {
        var id = await AlertedAsync("Forms customer");
        using var manager = await app.ClientAs(StaffRole.Manager);

        foreach (var address in new[] { $"/customers/{id}", $"/interactions/new?customerId={id}", $"/care/new?customerId={id}" })
        {
            var page = await manager.PageAsync(address);
            Assert.Contains("No wheat", page.QuerySelector(".alert-board")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(Reason, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_stands_once_on_every_other_page_and_form_about_the_customer()
    {
        var id = await AlertedAsync("Everywhere customer");
        var (complaint, contact, stakeholder) = (await app.ComplaintAsync(id, "Late"), await app.InDatabaseAsync(async db =>
        {
            var added = new Contact(await db.Customers.SingleAsync(c => c.Id == id), "Wheatless Walter");
            await db.SaveChangesAsync();
            return added.Id;
        }), await app.InDatabaseAsync(db => db.Stakeholders.Where(s => s.CustomerId == id).Select(s => s.Id).SingleAsync()));
        using var manager = await app.ClientAs(StaffRole.Manager);
        string[] addresses =
        [
            $"/customers/{id}/edit", $"/customers/{id}/needs", $"/customers/{id}/preferences", $"/customers/{id}/relationship-type", $"/customers/{id}/contacts/new", $"/customers/{id}/timeline",
            $"/customers/{id}/influence", $"/contacts/{contact}/edit", $"/complaints/new?customerId={id}", $"/complaints/{complaint}", $"/complaints/{complaint}/acknowledgement",
            $"/opportunities/new?customerId={id}", $"/stakeholders/{stakeholder}/map", $"/stakeholders/{stakeholder}/links",
        ];

        foreach (var address in addresses)
            Assert.True((await manager.PageAsync(address)).QuerySelectorAll("*").Count(e => e.ChildElementCount == 0 && e.TextContent == "No wheat") == 1, address);
        Assert.Null((await manager.PageAsync("/customers")).QuerySelector(".alert-board"));
    }

    [Fact]
    public async Task The_log_dialog_shows_the_instruction_too()
    {
        var id = await AlertedAsync("Dialog customer");
        using var manager = await app.ClientAs(StaffRole.Manager);
        manager.DefaultRequestHeaders.Add("X-Fragment", "1");

        Assert.Contains("No wheat", await manager.GetStringAsync($"/interactions/new?customerId={id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_say_that_nobody_asked_until_somebody_did()
    {
        var id = await app.CustomerAsync("Unasked customer");
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.NotNull((await manager.PageAsync($"/care/new?customerId={id}")).QuerySelector(".alert-board"));
        await manager.PostFormAsync($"/customers/{id}/alerts", [], "form[action*='handler=None']");

        Assert.Null((await manager.PageAsync($"/care/new?customerId={id}")).QuerySelector(".alert-board"));
        Assert.Contains("nothing special", (await manager.PageAsync($"/customers/{id}")).QuerySelector(".alert-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_alert()
    {
        var id = await app.CustomerAsync("Twice customer");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var form = await manager.FilledAsync($"/customers/{id}/alerts/new", new() { ["Input.Kind"] = "Allergy", ["Input.Instruction"] = "No wheat", ["Input.Reason"] = Reason });
        var body = await form.Content!.ReadAsStringAsync();

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(new(HttpMethod.Post, $"/customers/{id}/alerts/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })).StatusCode);

        Assert.Equal(1, await app.InDatabaseAsync(db => db.CustomerAlerts.CountAsync(a => a.CustomerId == id)));
    }

    [Theory]
    [InlineData("Input.Kind", "")]
    [InlineData("Input.Kind", "9")]
    [InlineData("Input.Instruction", "")]
    [InlineData("Input.ContactId", "999999")]
    public async Task Nonsense_is_told(string field, string value)
    {
        var id = await app.CustomerAsync("Nonsense customer");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync($"/customers/{id}/alerts/new", new() { ["Input.Kind"] = "Other", ["Input.Instruction"] = "Sound", [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_grant_one_sees_the_instruction_only_and_a_forged_look_is_refused_and_not_kept()
    {
        var id = await AlertedAsync("Ungranted customer");
        var alert = await AlertOfAsync(id);
        using var desk = await app.ClientOf(await app.PersonAsync("ungranted@staff.test", await app.RootTeamAsync(), StaffRole.ServiceDesk));

        var page = await desk.PageAsync($"/alerts/{alert}/reason");
        // The token of another form of the same person, sent where no form was offered.
        var forged = await desk.FilledAsync($"/customers/{id}/alerts/new", new() { ["Input.Instruction"] = "Anything" });
        forged.RequestUri = new($"/alerts/{alert}/reason?Input.Purpose=Preparing", UriKind.Relative);
        var answer = await desk.SendAsync(forged);

        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(Reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await LooksAsync(alert));
    }

    [Fact]
    public async Task With_a_grant_and_a_purpose_the_reason_is_told_and_the_look_is_kept()
    {
        var alert = await AlertOfAsync(await AlertedAsync("Granted customer"));
        var person = await app.PersonAsync("granted@staff.test", await app.RootTeamAsync(), StaffRole.ServiceDesk);
        await GrantAsync(person.Id, 5);
        using var desk = await app.ClientOf(person);

        var without = await desk.PostFormAsync($"/alerts/{alert}/reason", []);
        var told = await desk.PostFormAsync($"/alerts/{alert}/reason", new() { ["Input.Purpose"] = "Preparing" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Equal(Reason, (await told.DocumentAsync()).QuerySelector(".reason-told")!.TextContent);
        Assert.Contains("no-store", told.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var look = Assert.Single(await LooksAsync(alert));
        Assert.Equal((person.Id, LookPurpose.Preparing, ReasonAccess.Granted), (look.StaffId, look.Purpose, look.Access));
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var log = (await administrator.PageAsync("/alerts/looks")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("No wheat", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_that_ended_or_was_revoked_is_none()
    {
        var alert = await AlertOfAsync(await AlertedAsync("Ended customer"));
        var person = await app.PersonAsync("ended@staff.test", await app.RootTeamAsync(), StaffRole.ServiceDesk);
        await GrantAsync(person.Id, -2);
        var revoked = await GrantAsync(person.Id, 30);
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        await administrator.PostFormAsync("/alerts/grants", [], $"form[action*='id={revoked}'], form[action*='/{revoked}?']");
        using var desk = await app.ClientOf(person);

        Assert.Null((await desk.PageAsync($"/alerts/{alert}/reason")).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task An_administrator_in_need_says_why_and_is_marked()
    {
        var alert = await AlertOfAsync(await AlertedAsync("Glass customer"));
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var mute = await administrator.PostFormAsync($"/alerts/{alert}/reason", new() { ["Input.Purpose"] = "Emergency" });
        var told = await administrator.PostFormAsync($"/alerts/{alert}/reason", new() { ["Input.Purpose"] = "Emergency", ["Input.Note"] = "Guest fainted" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        Assert.Equal(Reason, (await told.DocumentAsync()).QuerySelector(".reason-told")!.TextContent);
        Assert.Equal((ReasonAccess.BreakGlass, "Guest fainted"), (await LooksAsync(alert)).Select(l => (l.Access, l.Note)).Single());
    }

    [Fact]
    public async Task An_administrator_grants_to_others_and_never_to_oneself()
    {
        var me = await app.PersonAsync(StaffRole.Administrator);
        var other = await app.PersonAsync(StaffRole.Manager);
        using var administrator = await app.ClientOf(me);

        var forged = await administrator.PostFormAsync("/alerts/grants", new() { ["Input.StaffId"] = $"{me.Id}", ["Input.Why"] = "Me" });
        var granted = await administrator.PostFormAsync("/alerts/grants", new() { ["Input.StaffId"] = $"{other.Id}", ["Input.Why"] = "Banquets" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (forged.StatusCode, granted.StatusCode));
        Assert.Equal("Banquets", (await app.InDatabaseAsync(db => db.ReasonGrants.SingleAsync(g => g.StaffId == other.Id))).Why);
    }

    [Fact]
    public async Task An_auditor_sees_no_instruction_and_a_stranger_no_alert()
    {
        var id = await AlertedAsync("Masked customer");
        var alert = await AlertOfAsync(id);
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Alert strangers"));

        Assert.DoesNotContain("No wheat", (await auditor.PageAsync($"/customers/{id}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("No wheat", (await auditor.PageAsync($"/customers/{id}/alerts")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var address in new[] { $"/customers/{id}/alerts", $"/customers/{id}/alerts/new", $"/alerts/{alert}/reason" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Withdrawing_a_persons_last_alert_deletes_the_reason_and_the_key()
    {
        var id = await AlertedAsync("Withdrawing customer");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{id}/alerts", [], "form[action*='handler=Withdraw']");

        var code = PersonKey.CodeOf(id, null);
        Assert.False(await app.InDatabaseAsync(db => db.PersonKeys.AnyAsync(k => k.Code == code)));
        Assert.Null((await app.InDatabaseAsync(db => db.CustomerAlerts.SingleAsync(a => a.CustomerId == id))).SealedReason);
        Assert.Null((await manager.PageAsync($"/customers/{id}")).QuerySelector("section.alert-board"));
    }

    [Fact]
    public async Task The_search_finds_no_reason()
    {
        await AlertedAsync("Searched customer");
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.DoesNotContain("Searched customer", await manager.GetStringAsync("/search?q=coeliac"), StringComparison.Ordinal);
        Assert.DoesNotContain("Searched customer", await manager.GetStringAsync("/customers?q=coeliac"), StringComparison.Ordinal);
    }

    private async Task<int> AlertedAsync(string name)
    {
        var id = await app.CustomerAsync(name);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var answer = await manager.PostFormAsync($"/customers/{id}/alerts/new", new() { ["Input.Kind"] = "Allergy", ["Input.Instruction"] = "No wheat", ["Input.Reason"] = Reason });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return id;
    }

    private async Task<int> GrantAsync(int staffId, int days)
    {
        var administrator = await app.PersonAsync(StaffRole.Administrator);
        return await app.InDatabaseAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var grant = db.ReasonGrants.Add(new ReasonGrant(staffId, administrator.Id, "Banquets", now, DateOnly.FromDateTime(now).AddDays(days)).FromForm(Guid.NewGuid())).Entity;
            await db.SaveChangesAsync();
            return grant.Id;
        });
    }

    private Task<int> AlertOfAsync(int customerId) => app.InDatabaseAsync(db => db.CustomerAlerts.Where(a => a.CustomerId == customerId).Select(a => a.Id).SingleAsync());

    private Task<List<ReasonLook>> LooksAsync(int alertId) => app.InDatabaseAsync(db => db.ReasonLooks.AsNoTracking().Where(l => l.AlertId == alertId).ToListAsync());
}
