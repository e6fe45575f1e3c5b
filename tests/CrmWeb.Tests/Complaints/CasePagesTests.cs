using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Complaints.ComplaintRows;

namespace CrmWeb.Tests.Complaints;

public sealed class CasePagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_question_is_recorded_answered_and_rated()
    {
        var customer = await app.CustomerAsync("Curious");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        var id = await RecordAsync(desk, customer, CaseKind.Question, "How long does it keep?");
        Assert.Null((await desk.PageAsync($"/complaints/{id}")).QuerySelector($"a[href='/complaints/{id}/assessment']"));
        await StepAsync(desk, id, "resolution", new() { ["Input.Resolution"] = "Two hours", ["Input.Informed"] = "true", ["Input.NotAsked"] = "A colleague of ours" });
        await StepAsync(desk, id, "satisfaction", new() { ["Input.Score"] = "5" });

        var it = await app.ReadComplaintAsync(id);
        Assert.Equal((CaseKind.Question, ComplaintOutcome.Answered, "Two hours", 5), (it.Kind, it.Outcome!.Value, it.Resolution, it.Satisfaction!.Value));
        Assert.Contains("A colleague of ours", (await desk.PageAsync($"/complaints/{id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_becomes_a_complaint_by_a_step_with_a_reason_and_not_in_the_form()
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var id = await RecordAsync(desk, await app.CustomerAsync("Turning"), CaseKind.Suggestion, "Print it larger");

        var forced = await desk.PostFormAsync($"/complaints/{id}/edit", new() { ["Input.Kind"] = "Complaint" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);
        await desk.PostFormAsync($"/complaints/{id}/edit", new() { ["Input.Kind"] = "Request" });
        Assert.Equal(CaseKind.Request, (await app.ReadComplaintAsync(id)).Kind);
        await StepAsync(desk, id, "conversion", new() { ["Input.Note"] = "Asked three times before" });

        var it = await app.ReadComplaintAsync(id);
        Assert.Equal((CaseKind.Complaint, CaseKind.Request, "Asked three times before"), (it.Kind, it.Steps[^1].FormerKind!.Value, it.Steps[^1].Note));
        var page = await desk.PageAsync($"/complaints/{id}");
        Assert.Contains("was: Service request", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.PageAsync($"/complaints/{id}/edit")).QuerySelector("input[name='Input.Kind']"));
    }

    [Fact]
    public async Task A_close_names_each_point_that_is_missing_and_refuses_one_that_is_both()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("Pointed"), "Pointed");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        var missing = await desk.PostFormAsync($"/complaints/{id}/resolution", new() { ["Input.Outcome"] = "Upheld", ["Input.Resolution"] = "Done" });
        var page = await missing.DocumentAsync();
        Assert.All(["Cause", "Remedy", "Informed", "SatisfactionAsked"], field => Assert.NotNull(page.QuerySelector($"#Input_{field}_error")));

        var both = await desk.PostFormAsync($"/complaints/{id}/resolution", new()
        {
            ["Input.Outcome"] = "Upheld", ["Input.Resolution"] = "Done", ["Input.Cause"] = "neglect", ["Input.NoRemedy"] = "Nothing owed", ["Input.Informed"] = "true",
            ["Input.NotInformed"] = "Moved away", ["Input.SatisfactionAsked"] = "true",
        });
        Assert.NotNull((await both.DocumentAsync()).QuerySelector("#Input_NotInformed_error"));
        Assert.True((await app.ReadComplaintAsync(id)).IsOpen);
    }

    [Fact]
    public async Task Only_a_complaint_flags_its_customer_and_the_desk_lists_every_kind()
    {
        var (asking, complaining) = (await app.CustomerAsync("Asking Ltd"), await app.CustomerAsync("Complaining Ltd"));
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var question = await RecordAsync(desk, asking, CaseKind.Question, "Only asking");
        var complaint = await RecordAsync(desk, complaining, CaseKind.Complaint, "Not only asking");

        var flagged = (await desk.PageAsync("/customers?f=OpenComplaint.Is.yes")).QuerySelector("#list")!.TextContent;
        Assert.Contains("Complaining Ltd", flagged, StringComparison.Ordinal);
        Assert.DoesNotContain("Asking Ltd", flagged, StringComparison.Ordinal);
        var all = await desk.PageAsync("/complaints");
        Assert.All([question, complaint], id => Assert.NotNull(all.QuerySelector($"a.rowlink[href='/complaints/{id}']")));
        var questions = await desk.PageAsync("/complaints?kind=Question");
        Assert.NotNull(questions.QuerySelector($"a.rowlink[href='/complaints/{question}']"));
        Assert.Null(questions.QuerySelector($"a.rowlink[href='/complaints/{complaint}']"));
    }

    private static async Task<int> RecordAsync(HttpClient client, int customer, CaseKind kind, string summary)
    {
        var answer = await client.PostFormAsync($"/complaints/new?customerId={customer}", new()
        {
            ["Input.Kind"] = $"{kind}", ["Input.Summary"] = summary, ["Input.Category"] = kind == CaseKind.Complaint ? "product" : "",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return IdIn(answer);
    }

    private static async Task StepAsync(HttpClient client, int id, string step, Dictionary<string, string> values)
    {
        var answer = await client.PostFormAsync($"/complaints/{id}/{step}", values);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {answer.StatusCode}");
    }
}
