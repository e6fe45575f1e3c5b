using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Care;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.Today;

public sealed class TodayTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

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
        await app.CareTaskAsync(await app.CustomerAsync("Late"), "Long overdue", Day.AddDays(-3));
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
        var task = await app.CareTaskAsync(await app.CustomerAsync("Click"), "Click me", Day.AddDays(-1));
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/", [], $"form[action='/care/{task}/completion']");

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
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
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        Assert.NotNull((await administrator.PageAsync("/")).QuerySelector(".start a[href='/import']"));
    }
}
