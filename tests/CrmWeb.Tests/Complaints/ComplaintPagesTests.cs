using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Complaints.ComplaintRows;

namespace CrmWeb.Tests.Complaints;

public sealed class ComplaintPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_complaint_is_recorded_with_a_number_and_counts_as_a_contact()
    {
        var customer = await app.CustomerAsync("Tidewater");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        var answer = await desk.PostFormAsync($"/complaints/new?customerId={customer}", new()
        {
            ["Input.Summary"] = "水泵漏水", ["Input.Category"] = "product", ["Input.Severity"] = "High", ["Input.Description"] = "Since\nMonday",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var complaint = await app.ReadComplaintAsync(IdIn(answer));
        Assert.Matches("^C-[0-9]{4}-[0-9]{5}$", complaint.Number);
        Assert.Equal(("水泵漏水", Severity.High, ComplaintStatus.Received), (complaint.Summary, complaint.Severity, complaint.Status));
        Assert.NotNull((await app.ReadCustomerAsync(customer)).LastContactAt);
    }

    [Fact]
    public async Task The_customer_is_chosen_first_without_any_script()
    {
        var customer = await app.CustomerAsync("Findable Foundry");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        var found = await desk.PageAsync("/complaints/new?q=findable");

        Assert.NotNull(found.QuerySelector($"a[href='/complaints/new?customerId={customer}']"));
    }

    [Fact]
    public async Task A_product_is_found_by_any_part_of_its_code_and_name_that_only_it_has()
    {
        await app.InDatabaseAsync(async db =>
        {
            db.Products.AddRange(Enumerable.Range(0, 600).Select(i => new Product($"P-{i:000}", i == 599 ? "Zenith pump" : $"Valve {i}", "")));
            return await db.SaveChangesAsync();
        });
        var customer = await app.CustomerAsync("Picky");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        Dictionary<string, string> values = new() { ["Input.Summary"] = "It leaks", ["Input.Category"] = "product", ["Input.Product"] = "valve" };

        var several = await desk.PostFormAsync($"/complaints/new?customerId={customer}", values);
        Assert.Contains("P-000 Valve 0", (await several.DocumentAsync()).QuerySelector("#Input_Product_error")!.TextContent, StringComparison.Ordinal);

        var answer = await desk.PostFormAsync($"/complaints/new?customerId={customer}", values = new(values) { ["Input.Product"] = "zenith" });
        Assert.Equal("P-599 Zenith pump", (await desk.PageAsync($"/complaints/{IdIn(answer)}/edit")).QuerySelector("#Input_Product")!.GetAttribute("value"));
        Assert.NotNull((await desk.PageAsync("/complaints/products?q=zen")).QuerySelector("[data-name='P-599 Zenith pump']"));
    }

    [Fact]
    public async Task A_complaint_walks_from_received_to_closed_and_back()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Walker"), "Late");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await StepAsync(manager, id, "acknowledgement", []);
        await StepAsync(manager, id, "assessment", new() { ["Input.Severity"] = "High" });
        await StepAsync(manager, id, "investigation", []);
        await StepAsync(manager, id, "waiting", new() { ["Input.Note"] = "Carrier's report", ["Input.WaitingFor"] = "ThirdParty" });
        await StepAsync(manager, id, "investigation", []);
        await StepAsync(manager, id, "response", new() { ["Input.Decision"] = "We were late", ["Input.Remedy"] = "Voucher", ["Input.Cost"] = "20" });
        await StepAsync(manager, id, "answer", new() { ["Input.Answer"] = "Accepted" });
        await StepAsync(manager, id, "resolution", new() { ["Input.Outcome"] = "Upheld", ["Input.Cause"] = "neglect", ["Input.Resolution"] = "Voucher sent", ["Input.Informed"] = "true", ["Input.SatisfactionAsked"] = "true" });
        await StepAsync(manager, id, "satisfaction", new() { ["Input.Score"] = "4" });
        var empty = await manager.PostFormAsync($"/complaints/{id}/reopening", new() { ["Input.Note"] = "" });
        Assert.Contains("Reason", (await empty.DocumentAsync()).QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
        await StepAsync(manager, id, "reopening", new() { ["Input.Note"] = "Late again" });

        var complaint = await app.ReadComplaintAsync(id);
        Assert.Equal(ComplaintStatus.Reopened, complaint.Status);
        Assert.Equal(ComplaintOutcome.Upheld, complaint.Steps.Single(s => s.Status == ComplaintStatus.Closed).Outcome);
        var history = (await manager.PageAsync($"/complaints/{id}")).QuerySelector(".timeline .definition")!.TextContent;
        Assert.All(["Upheld", "Voucher sent", "Voucher", "20.00", "4 of 5"], words => Assert.Contains(words, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_close_needs_a_cause_and_an_outcome()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Hasty"), "Hasty");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync($"/complaints/{id}/resolution", new() { ["Input.Resolution"] = "Done with it" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.NotNull(page.QuerySelector("#Input_Cause_error"));
        Assert.NotNull(page.QuerySelector("#Input_Outcome_error"));
        Assert.True((await app.ReadComplaintAsync(id)).IsOpen);
    }

    [Fact]
    public async Task A_step_sent_twice_is_taken_once()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Twice"), "Twice");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var first = await desk.FilledAsync($"/complaints/{id}/acknowledgement", []);
        var second = await desk.FilledAsync($"/complaints/{id}/acknowledgement", []);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(second)).StatusCode);

        Assert.Single((await app.ReadComplaintAsync(id)).Steps, s => s.Status == ComplaintStatus.Acknowledged);
    }

    [Fact]
    public async Task One_form_sent_many_times_at_once_makes_one_complaint_and_takes_one_number()
    {
        var customer = await app.CustomerAsync("Parallel");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var form = await desk.FilledAsync($"/complaints/new?customerId={customer}", new() { ["Input.Summary"] = "Once", ["Input.Category"] = "other" });
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.SendAsync(
            new(HttpMethod.Post, "/complaints/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Single(answers.Select(IdIn).Distinct());
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Complaints.CountAsync(c => c.Summary == "Once")));
    }

    [Fact]
    public async Task Complaints_taken_in_at_once_have_numbers_of_their_own()
    {
        var customer = await app.CustomerAsync("Many");
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => app.ComplaintAsync(customer, $"Number {i}", new DateTime(2019, 5, 6, 9, 0, 0, DateTimeKind.Utc)))));

        var numbers = await app.InDatabaseAsync(db => db.Complaints.Where(c => ids.Contains(c.Id)).Select(c => c.Number).ToListAsync());

        Assert.Equal(Enumerable.Range(1, 20).Select(n => NumberSeries.Written(2019, n)), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Contested"), "Before");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var first = await desk.FilledAsync($"/complaints/{id}/edit", new() { ["Input.Summary"] = "First's words" });
        var second = await desk.FilledAsync($"/complaints/{id}/edit", new() { ["Input.Summary"] = "Second's words" });
        await desk.SendAsync(first);

        var answer = await desk.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var text = (await answer.DocumentAsync()).QuerySelector(".conflict")!.TextContent;
        Assert.All(["First's words", "Second's words"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_complaint_answers_like_a_missing_one()
    {
        var north = await app.TeamAsync("North of complaints");
        var foreign = await app.ComplaintAsync(await app.CustomerAsync("Elsewhere"), "Elsewhere");
        using var sales = await app.ClientAs(StaffRole.Sales, north);

        foreach (var page in new[] { "", "/edit", "/acknowledgement", "/resolution" })
        {
            var (theirs, none) = (await sales.GetAsync($"/complaints/{foreign}{page}"), await sales.GetAsync($"/complaints/999999{page}"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, none.StatusCode));
        }

        Assert.DoesNotContain("Elsewhere", await sales.GetStringAsync("/complaints"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync("/complaints/new?customerId=999999")).StatusCode);
    }

    [Fact]
    public async Task An_auditor_reads_without_names_and_notes_and_changes_nothing()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Audited"), "Summary stays");
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var page = await auditor.PageAsync($"/complaints/{id}");

        Assert.Null(page.QuerySelector($"a[href='/complaints/{id}/acknowledgement']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/complaints/{id}/acknowledgement")).StatusCode);
    }

    [Theory]
    [InlineData("?q=%00%EF%BF%BD&severity=Nonsense&whose=99&after=abc")]
    [InlineData("?closed=perhaps&after=999999999&q=%25%27%22%5B")]
    [InlineData("?after=1e999&severity=Critical&severity=Low&q=%E2%80%AE%F0%9F%98%80")]
    public async Task Nonsense_in_the_address_is_answered_calmly(string query)
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        Assert.True((int)(await desk.GetAsync("/complaints" + query)).StatusCode < 500);
    }

    [Theory]
    [InlineData("Input.Severity", "99")]
    [InlineData("Input.Severity", "NaN")]
    [InlineData("Input.ContactId", "999999")]
    [InlineData("Input.OwnerId", "1e999")]
    [InlineData("Input.Product", "no such product")]
    [InlineData("Input.Category", "no-such")]
    [InlineData("Input.Summary", "bell\a")]
    [InlineData("Input.ReceivedAt", "2026-02-30T10:00")]
    [InlineData("Input.ReceivedAt", "9999-12-31T23:59")]
    [InlineData("Input.ReceivedAt", "0001-01-01T00:00")]
    public async Task Nonsense_in_a_field_is_named_beside_it_and_nothing_is_written(string field, string value)
    {
        var customer = await app.CustomerAsync("Nonsense");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        Dictionary<string, string> values = new() { ["Input.Summary"] = "Sound", ["Input.Category"] = "other" };
        values[field] = value;

        var answer = await desk.PostFormAsync($"/complaints/new?customerId={customer}", values);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector($"#{field.Replace('.', '_')}_error"));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.Complaints.CountAsync(c => c.CustomerId == customer)));
    }

    private static async Task StepAsync(HttpClient client, int id, string step, Dictionary<string, string> values)
    {
        var answer = await client.PostFormAsync($"/complaints/{id}/{step}", values);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {answer.StatusCode}");
    }
}
