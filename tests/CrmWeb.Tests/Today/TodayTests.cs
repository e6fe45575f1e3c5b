using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Care;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Today;

public sealed class TodayTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly DateOnly Day = DateOnly.FromDateTime(Now);

    [Fact]
    public async Task Sales_see_their_own_due_tasks_and_complaints_and_nobody_elses()
    {
        var me = await app.PersonAsync(StaffRole.Sales);
        var (mine, other) = (await app.CustomerAsync("Mine today", ownerId: me.Id), await app.CustomerAsync("Another's today"));
        await app.CareTaskAsync(mine, "Call mine", Day, me.Id);
        await app.CareTaskAsync(other, "Call another's", Day);
        await app.ComplaintAsync(mine, "Mine complains");
        await app.ComplaintAsync(other, "Another's complains");
        using var sales = await app.ClientOf(me);

        var text = (await sales.PageAsync("/")).QuerySelector("main")!.TextContent;

        Assert.Contains("Call mine", text, StringComparison.Ordinal);
        Assert.Contains("Mine complains", text, StringComparison.Ordinal);
        Assert.DoesNotContain("another's", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_manager_sees_what_is_late_in_the_team()
    {
        await app.CareTaskAsync(await app.CustomerAsync("Late"), "Long overdue", Day.AddDays(-301));
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.Contains("Long overdue", (await manager.PageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_stands_under_its_own_heading()
    {
        var me = await app.PersonAsync("headings@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        var mine = await app.CustomerAsync("Headings", ownerId: me.Id);
        await app.CareTaskAsync(mine, "Was due on Monday", Day.AddDays(-3), me.Id);
        await app.CareTaskAsync(mine, "Falls due now", Day, me.Id);
        using var sales = await app.ClientOf(me);

        var rows = (await sales.PageAsync("/")).QuerySelectorAll(".work-list")[0].Children.Select(row => row.QuerySelector("h3, .work-text > a")!.TextContent);

        Assert.Equal(["Overdue", "Was due on Monday", "Due today", "Falls due now"], rows);
    }

    [Fact]
    public async Task One_click_on_Today_finishes_a_task_and_comes_back()
    {
        // Late enough to stand before what the other tests leave open.
        var task = await app.CareTaskAsync(await app.CustomerAsync("Click"), "Click me", Day.AddDays(-300));
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/", [], $"form[action='/care/{task}/completion']");

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Without_scripts_the_notice_of_what_was_done_takes_it_back()
    {
        var team = await app.TeamAsync("Team of regret");
        var task = await app.CareTaskAsync(await app.CustomerAsync("Regret", team), "Done too early", Day.AddDays(-1));
        using var manager = await app.ClientAs(StaffRole.Manager, team);
        await manager.PostFormAsync("/", [], $"form[action='/care/{task}/completion']");

        var answer = await manager.PostFormAsync("/", [], ".toast-note form");

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.Null(await DoneAtAsync(task));
    }

    [Fact]
    public async Task In_place_a_task_is_done_and_taken_back_without_leaving_the_page()
    {
        var team = await app.TeamAsync("Team in place");
        var task = await app.CareTaskAsync(await app.CustomerAsync("In place", team), "Call in place", Day.AddDays(-1));
        using var manager = await app.ClientAs(StaffRole.Manager, team);

        var done = await manager.InPlaceAsync("/", $"form[action='/care/{task}/completion']");
        Assert.NotNull(await DoneAtAsync(task));
        await manager.InPlaceAsync(done);

        Assert.Null(await DoneAtAsync(task));
    }

    [Fact]
    public async Task An_appointment_gone_by_is_asked_after_and_settled_in_one_click_and_back()
    {
        var me = await app.PersonAsync("appointments@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        var customer = await app.CustomerAsync("Meets us", ownerId: me.Id);
        await AppointmentAsync(customer, me.Id, "Was yesterday", Now.AddDays(-1));
        await AppointmentAsync(customer, me.Id, "In three days", Now.AddDays(3));
        await AppointmentAsync(customer, me.Id, "In a month", Now.AddDays(30));
        using var sales = await app.ClientOf(me);

        var panel = (await sales.PageAsync("/")).QuerySelectorAll(".work-list")[0].Children.Select(row => row.QuerySelector("h3, .work-text > a")!.TextContent);
        Assert.Equal(["Did it take place?", "Was yesterday", "In the coming week", "In three days"], panel);

        var settled = await sales.InPlaceAsync("/", "form[action$='/settlement']", new() { ["as"] = "Done" });
        Assert.NotNull((await app.ReadCustomerAsync(customer)).LastContactAt);
        await sales.InPlaceAsync(settled, new() { ["as"] = "Planned" });

        Assert.Null((await app.ReadCustomerAsync(customer)).LastContactAt);
        Assert.Equal(3, await app.InDatabaseAsync(db => db.Interactions.CountAsync(i => i.CustomerId == customer && i.Status == InteractionStatus.Planned)));
    }

    [Fact]
    public async Task A_broken_cadence_is_shown_to_the_owner_also_when_the_task_was_put_off_and_leaves_with_a_contact()
    {
        var me = await app.PersonAsync("cadence@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        var customer = await app.CustomerAsync("Silent partner", ownerId: me.Id);
        await app.CadenceTaskAsync(customer, CareReason.Contact, Day.AddDays(-20), me.Id, snoozedUntil: Day.AddDays(9));
        using var sales = await app.ClientOf(me);

        var row = (await sales.PageAsync("/")).QuerySelector(".due li:has([href^='/interactions/new'])")!;
        Assert.Contains("Silent partner", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 days late", row.TextContent, StringComparison.Ordinal);
        await sales.PostFormAsync(row.QuerySelector(".btn")!.GetAttribute("href")!, new() { ["Log.Subject"] = "In touch again" });

        Assert.Null((await sales.PageAsync("/")).QuerySelector(".due li:has([href^='/interactions/new'])"));
    }

    [Theory]
    [InlineData(CareReason.Contact)]
    [InlineData(CareReason.JointReview)]
    public async Task One_click_on_what_a_cadence_asks_for_notes_the_contact_and_undo_takes_it_away(CareReason reason)
    {
        var team = await app.TeamAsync($"Team of {reason}");
        var customer = await app.CustomerAsync($"Cadence {reason}", team);
        var task = await app.CadenceTaskAsync(customer, reason, Day.AddDays(-3));
        using var manager = await app.ClientAs(StaffRole.Manager, team);

        var done = await manager.InPlaceAsync("/", $"form[action='/care/{task}/completion']");
        var contact = await app.InDatabaseAsync(db => db.Interactions.SingleAsync(i => i.CustomerId == customer));
        Assert.Equal(reason == CareReason.JointReview, contact.IsReview);
        Assert.Equal(contact.HappensAt, (await app.ReadCustomerAsync(customer)).LastContactAt);
        await manager.InPlaceAsync(done);

        Assert.Equal(0, await app.InDatabaseAsync(db => db.Interactions.Standing().CountAsync(i => i.CustomerId == customer)));
        Assert.Null((await app.ReadCustomerAsync(customer)).LastContactAt);
        Assert.Null(await DoneAtAsync(task));
    }

    [Fact]
    public async Task The_figures_alone_are_answered_when_they_are_asked_for_anew()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        sales.DefaultRequestHeaders.Add("X-Fragment", "1");

        var html = await sales.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.StartsWith("<div class=\"kpi\">", html.TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Sales)]
    [InlineData(StaffRole.ServiceDesk)]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.Auditor)]
    public async Task Every_role_has_its_page(StaffRole role)
    {
        await app.CareTaskAsync(await app.CustomerAsync("Overview"), "Overdue for all", Day.AddDays(-1));
        using var client = await app.ClientAs(role);

        var page = await client.PageAsync("/");

        Assert.Equal(4, page.QuerySelectorAll("dl.kpis > .kpi").Length);
        if (role == StaffRole.Auditor)
            Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task An_administrator_of_a_new_company_is_told_what_to_do_first()
    {
        await using var young = new CrmApp(); // the others' has customers and colleagues
        await young.InitializeAsync();
        using var administrator = await young.ClientAs(StaffRole.Administrator);

        Assert.NotNull((await administrator.PageAsync("/")).QuerySelector(".start a[href='/import']"));
    }

    private Task<DateTime?> DoneAtAsync(int task) => app.InDatabaseAsync(db => db.CareTasks.Where(t => t.Id == task).Select(t => t.DoneAt).SingleAsync());

    // Planned the day before it was to happen.
    private Task<int> AppointmentAsync(int customerId, int staffId, string subject, DateTime happensAt)
        => app.InDatabaseAsync(async db =>
        {
            var facts = new InteractionFacts(happensAt, Channel.Visit, Direction.Out, subject);
            var planned = new Interaction(await db.Customers.SingleAsync(c => c.Id == customerId), staffId, facts, new Entered(happensAt.AddDays(-1), staffId));
            db.Interactions.Add(planned);
            await db.SaveChangesAsync();
            return planned.Id;
        });
}
