using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Today;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Interactions;

public sealed class LogBoxTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_call_is_logged_without_scripts_and_the_customers_page_follows()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);

        using var answer = await sales.PostFormAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "谈价格 & 交期" });

        Assert.Equal($"/customers/{customer}#timeline", answer.Headers.Location?.OriginalString);
        var logged = await SingleAsync(customer);
        Assert.Equal(("谈价格 & 交期", Channel.Phone, Direction.Out, InteractionStatus.Done), (logged.Subject, logged.Channel, logged.Direction, logged.Status));
    }

    [Fact]
    public async Task The_customers_page_carries_the_box_and_the_timeline_and_an_auditors_only_the_timeline()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var ours = await sales.PageAsync($"/customers/{customer}");
        var theirs = await auditor.PageAsync($"/customers/{customer}");

        Assert.NotNull(ours.QuerySelector(".log-box"));
        Assert.NotNull(ours.QuerySelector("#timeline li.event"));
        Assert.Null(theirs.QuerySelector(".log-box"));
        Assert.NotNull(theirs.QuerySelector("#timeline li.event"));
    }

    [Fact]
    public async Task A_form_without_a_subject_comes_back_with_all_that_was_typed()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);

        using var answer = await sales.PostFormAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = " ", ["Log.Notes"] = "They want Fridays" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal("They want Fridays", page.QuerySelector("textarea[name='Log.Notes']")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("input[name='Log.Subject'].is-invalid"));
    }

    [Fact]
    public async Task A_promise_without_a_day_is_refused_and_with_one_becomes_a_task()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        Dictionary<string, string> typed = new() { ["Log.Subject"] = "Price", ["Log.NextStep"] = "Send the offer" };

        using var refused = await sales.PostFormAsync($"/interactions/new?customerId={customer}", typed);
        using var kept = await sales.PostFormAsync($"/interactions/new?customerId={customer}", new(typed) { ["Log.NextStepDue"] = "InAWeek" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var task = await app.InDatabaseAsync(db => db.CareTasks.SingleAsync(t => t.CustomerId == customer));
        Assert.Equal("Send the offer", task.Title);
        Assert.Equal(7, task.DueOn.DayNumber - DateOnly.FromDateTime(task.CreatedAt).DayNumber);
    }

    [Fact]
    public async Task Steps_of_selling_are_kept_for_the_method_chosen_and_told_on_the_timeline_and_in_the_form()
    {
        var customer = await app.CustomerAsync("Buys by steps");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "Showed the machine", ["Log.Method"] = "Aida" });
        form.Content = new StringContent($"{await form.Content!.ReadAsStringAsync()}&Log.Steps=Attention&Log.Steps=Interest&Log.Steps=Proof", null, "application/x-www-form-urlencoded");

        using var answer = await sales.SendAsync(form);
        using var refused = await sales.PostFormAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "Nonsense", ["Log.Method"] = "7" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var logged = await SingleAsync(customer);
        Assert.Equal((SellingMethod.Aida, SellingSteps.Attention | SellingSteps.Interest), (logged.Method, logged.Steps));
        Assert.Contains("AIDA: Attention · Interest", (await sales.PageAsync($"/customers/{customer}")).QuerySelector("#timeline")!.TextContent, StringComparison.Ordinal);
        var edit = await sales.PageAsync($"/interactions/{logged.Id}/edit");
        Assert.Equal(["Attention", "Interest"], edit.QuerySelectorAll("[name='Log.Steps'][checked]").Select(i => i.GetAttribute("value")));
        Assert.NotNull(edit.QuerySelector("details.log-steps[open] [name='Log.Method'][value=Aida][checked]"));
    }

    [Fact]
    public async Task The_same_form_sent_twenty_times_at_once_makes_one_row()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "Once" });
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sales.PostAsync(
            form.RequestUri, new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal("Once", (await SingleAsync(customer)).Subject);
    }

    [Fact]
    public async Task A_fragment_answers_with_a_fresh_box_the_new_timeline_and_a_notice()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "Inline" });
        form.Headers.Add("X-Fragment", "1");

        using var answer = await sales.SendAsync(form);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Contains("data-into=\"#timeline[data-customer=", html, StringComparison.Ordinal);
        Assert.Matches("data-into=\"#last-contact\\[data-customer='[0-9]+'\\]\">\\s*<time", html);
        Assert.Contains("Inline", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_tells_what_was_kept_and_takes_it_back_with_its_promise_and_again()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        var kept = await sales.InPlaceAsync($"/interactions/new?customerId={customer}", "main form.log-box", new() { ["Log.Subject"] = "Prices", ["Log.NextStep"] = "Send the offer", ["Log.NextStepDue"] = "InAWeek" });
        var notice = kept.QuerySelector<IHtmlTemplateElement>("template[data-toast]")!.Content;
        Assert.Contains("Mill & Söhne: Prices. Next: Send the offer", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await PromisesAsync(customer));

        var undone = await sales.InPlaceAsync(notice);
        Assert.Equal(0, await PromisesAsync(customer));
        Assert.True((await SingleAsync(customer)).IsWithdrawn);
        await sales.InPlaceAsync(undone);

        Assert.Equal(1, await PromisesAsync(customer));
        Assert.False((await SingleAsync(customer)).IsWithdrawn);
    }

    [Theory]
    [InlineData("Log.HappensAt", "30 February")]
    [InlineData("Log.HappensAt", "0001-01-01T00:00")]
    [InlineData("Log.HappensAt", "9999-12-31T23:59")]
    [InlineData("Log.Channel", "Telepathy")]
    [InlineData("Log.Channel", "99")]
    [InlineData("Log.Cost", "1e999")]
    [InlineData("Log.Cost", "-1")]
    [InlineData("Log.DurationMinutes", "99999999999")]
    [InlineData("Log.Tone", "7")]
    [InlineData("Log.NextStepDue", "Never")]
    [InlineData("Log.CustomerId", "x")]
    public async Task Nonsense_gets_a_message_and_writes_nothing(string field, string value)
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);
        var form = await sales.FilledAsync($"/interactions/new?customerId={customer}", new() { ["Log.Subject"] = "Nonsense" });
        var fields = System.Web.HttpUtility.ParseQueryString(await form.Content!.ReadAsStringAsync());
        fields[field] = value;

        using var answer = await sales.PostAsync(form.RequestUri, new StringContent(fields.ToString()!, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await app.InDatabaseAsync(db => db.Interactions.CountAsync(i => i.CustomerId == customer)));
    }

    [Fact]
    public async Task A_foreign_customer_is_not_found_and_the_picker_does_not_show_it()
    {
        var customer = await CustomerAsync(await app.TeamAsync("South"));
        using var sales = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("North"));

        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/interactions/new?customerId={customer}")).StatusCode);
        Assert.Empty((await sales.PageAsync("/interactions/new?q=Mill")).QuerySelectorAll("#found a"));
    }

    [Fact]
    public async Task Without_scripts_the_customer_is_found_by_a_search()
    {
        var customer = await CustomerAsync();
        using var sales = await app.ClientAs(StaffRole.Sales);

        var found = (await sales.PageAsync("/interactions/new?q=mil")).QuerySelectorAll("#found a").Select(a => a.GetAttribute("href"));

        Assert.Contains($"/interactions/new?customerId={customer}", found);
    }

    private Task<int> PromisesAsync(int customer) => app.InDatabaseAsync(db => db.CareTasks.CountAsync(t => t.CustomerId == customer));

    private Task<Interaction> SingleAsync(int customer)
        => app.InDatabaseAsync(db => db.Interactions.SingleAsync(i => i.CustomerId == customer));

    private async Task<int> CustomerAsync(int? teamId = null)
    {
        var team = teamId ?? await app.RootTeamAsync();
        return await app.InDatabaseAsync(async db =>
        {
            var customer = new Customer($"{Guid.NewGuid():N}", "Mill & Söhne", CustomerClass.Enterprise, team, null, RelationshipType.Basic, new Entered(DateTime.UnixEpoch, null));
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });
    }
}
