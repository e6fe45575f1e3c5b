using System.Globalization;
using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

public sealed class CarePagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_task_by_hand_is_made_once_however_often_its_form_is_sent()
    {
        var customer = await app.CustomerAsync("By hand");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/care/new?customerId={customer}", new() { ["Input.Title"] = "问候一下", ["Input.DueOn"] = Written(Today.AddDays(3)) });
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sales.SendAsync(
            new(HttpMethod.Post, "/care/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        var task = Assert.Single(await TasksOfAsync(customer));
        Assert.Equal(("问候一下", Today.AddDays(3), CareReason.ByHand), (task.Title, task.DueOn, task.Reason));
    }

    [Fact]
    public async Task Whoever_chooses_a_type_is_told_when_its_cadence_asks_for_the_next_contact()
    {
        var customer = await app.CustomerAsync("Ahead");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{customer}/relationship-type", new() { ["Input.Type"] = "Partner", ["Input.Reason"] = "Grows with us" });
        var told = (await manager.PageAsync($"/customers/{customer}")).QuerySelector("#toasts")!.TextContent;
        await manager.PostFormAsync($"/customers/{customer}/relationship-type", new() { ["Input.Type"] = "Basic", ["Input.Reason"] = "Not after all" });
        var basic = (await manager.PageAsync($"/customers/{customer}")).QuerySelector("#toasts")!.TextContent;

        Assert.Equal(2, told.Split("next by").Length - 1); // the contact and the review
        Assert.DoesNotContain("next by", basic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_on_the_work_list_finishes_a_task()
    {
        var (_, task) = await TaskAsync("One click", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);

        var answer = await sales.PostFormAsync("/care?view=Team", new() { ["Input.Outcome"] = "All well" }, $"form[action='/care/{task}/completion']");

        Assert.Equal("/care?view=Team", answer.Headers.Location?.OriginalString);
        var done = await ReadAsync(task);
        Assert.Equal(("All well", null), (done.Outcome, done.InteractionId));
        Assert.NotNull(done.DoneAt);
    }

    [Fact]
    public async Task Finishing_may_log_the_contact_which_touches_the_customer()
    {
        var (customer, task) = await TaskAsync("Logged", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);

        await sales.PostFormAsync($"/care/{task}/completion", new() { ["Input.Outcome"] = "Wants a visit" });

        var interaction = await app.InDatabaseAsync(db => db.Interactions.SingleAsync(i => i.CustomerId == customer));
        Assert.Equal((Channel.Phone, Direction.Out, "Wants a visit"), (interaction.Channel, interaction.Direction, interaction.Notes));
        Assert.Equal(interaction.Id, (await ReadAsync(task)).InteractionId);
        Assert.Equal(interaction.HappensAt, (await app.ReadCustomerAsync(customer)).LastContactAt);
    }

    [Fact]
    public async Task A_task_finished_twice_at_once_logs_one_contact()
    {
        var (customer, task) = await TaskAsync("Twice", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/care/{task}/completion", []);
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sales.SendAsync(
            new(HttpMethod.Post, $"/care/{task}/completion") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Interactions.CountAsync(i => i.CustomerId == customer)));
    }

    [Fact]
    public async Task A_task_put_off_needs_a_later_day_and_a_reason()
    {
        var (_, task) = await TaskAsync("Put off", Today.AddDays(-2));
        using var sales = await app.ClientAs(StaffRole.Sales);

        var refused = await sales.PostFormAsync($"/care/{task}/postponement", new() { ["Input.Until"] = Written(Today), ["Input.Reason"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        await sales.PostFormAsync($"/care/{task}/postponement", new() { ["Input.Until"] = Written(Today.AddDays(5)), ["Input.Reason"] = "On holiday" });
        var later = await ReadAsync(task);
        Assert.Equal((Today.AddDays(-2), Today.AddDays(5), "On holiday"), (later.DueOn, later.WorkOn, later.SnoozeReason));
    }

    [Theory]
    [InlineData("completion", "Input.Outcome")]
    [InlineData("postponement", "Input.Reason")]
    public async Task Whoever_deals_with_a_task_returns_to_the_view_it_was_chosen_from(string step, string field)
    {
        var (_, task) = await TaskAsync("Returning", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);
        var list = await sales.PageAsync("/care?view=Unassigned");
        var details = await sales.PageAsync(list.QuerySelector($".work-text > a[href^='/care/{task}?']")!.GetAttribute("href")!);

        var answer = await sales.PostFormAsync(details.QuerySelector($"a[href^='/care/{task}/{step}']")!.GetAttribute("href")!, new() { [field] = "Dealt with" });

        Assert.Equal("/care?view=Unassigned", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_finish_is_taken_back_from_the_tasks_page()
    {
        var (_, task) = await TaskAsync("Back", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);
        await sales.PostFormAsync($"/care/{task}/completion", []);

        await sales.PostFormAsync($"/care/{task}", []);

        Assert.True((await ReadAsync(task)).IsOpen);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions()
    {
        var (_, task) = await TaskAsync("Contested", Today);
        using var sales = await app.ClientAs(StaffRole.Sales);
        var first = await sales.FilledAsync($"/care/{task}/edit", new() { ["Input.Title"] = "First's words" });
        var second = await sales.FilledAsync($"/care/{task}/edit", new() { ["Input.Title"] = "Second's words" });
        await sales.SendAsync(first);

        var answer = await sales.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("First's words", (await answer.DocumentAsync()).QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_task_answers_like_a_missing_one()
    {
        var (_, task) = await TaskAsync("Foreign", Today);
        using var sales = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("North of care"));

        foreach (var page in new[] { "", "/edit", "/completion", "/postponement" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/care/{task}{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/care/999999{page}")).StatusCode);
        }
    }

    [Theory]
    [InlineData("?view=Nonsense&after=abc")]
    [InlineData("?view=99&reason=-1&after=999999999")]
    [InlineData("?view=Done&after=1e999")]
    public async Task Nonsense_in_the_address_is_answered_calmly(string query)
    {
        using var sales = await app.ClientAs(StaffRole.Sales);

        Assert.True((int)(await sales.GetAsync("/care" + query)).StatusCode < 500);
    }

    [Theory]
    [InlineData("Input.DueOn", "2026-02-30")]
    [InlineData("Input.DueOn", "9999-12-31")]
    [InlineData("Input.Method", "77")]
    [InlineData("Input.OwnerId", "999999")]
    [InlineData("Input.ContactId", "NaN")]
    [InlineData("Input.Title", "")]
    public async Task Nonsense_in_a_field_is_named_beside_it_and_nothing_is_written(string field, string value)
    {
        var customer = await app.CustomerAsync("Nonsense");
        using var sales = await app.ClientAs(StaffRole.Sales);
        Dictionary<string, string> values = new() { ["Input.Title"] = "Sound" };
        values[field] = value;

        var answer = await sales.PostFormAsync($"/care/new?customerId={customer}", values);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector($"#{field.Replace('.', '_')}_error"));
        Assert.Empty(await TasksOfAsync(customer));
    }

    [Fact]
    public async Task Who_asked_not_to_be_contacted_stands_on_a_list_that_strangers_see_empty()
    {
        var customer = await app.CustomerAsync("Writes to us");
        using var manager = await app.ClientAs(StaffRole.Manager);
        await manager.PostFormAsync($"/customers/{customer}/alerts/new", new() { ["Input.Kind"] = "DoNotContact", ["Input.Instruction"] = "Wait for their letter" });
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Care strangers"));

        Assert.Contains("Wait for their letter", (await manager.PageAsync("/care/silent")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Wait for their letter", (await stranger.PageAsync("/care/silent")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(int Customer, int Task)> TaskAsync(string name, DateOnly dueOn)
    {
        var customer = await app.CustomerAsync(name);
        return (customer, await app.CareTaskAsync(customer, "Call " + name, dueOn));
    }

    private Task<CareTask> ReadAsync(int id) => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().SingleAsync(t => t.Id == id));

    private Task<List<CareTask>> TasksOfAsync(int customerId) => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => t.CustomerId == customerId).ToListAsync());

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
