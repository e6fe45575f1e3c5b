using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.Complaints;

/// <summary>A remedy above the limit: from the clerk to the manager and back.</summary>
public sealed class ApprovalTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Approving = "main form[action$='/approval']";
    private const string Declining = Approving + ".decline";

    [Theory]
    [InlineData(StaffRole.ServiceDesk, ComplaintStatus.Proposed)]
    [InlineData(StaffRole.Manager, ComplaintStatus.Offered)]
    public async Task A_remedy_above_the_limit_waits_unless_a_manager_offers_it(StaffRole role, ComplaintStatus expected)
    {
        using var client = await app.ClientAs(role);

        var id = await AnsweredAsync(client, "Dear", "500.01");

        Assert.Equal(expected, (await app.ReadComplaintAsync(id)).Status);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/complaints?state=AwaitingApproval", "/complaints?state=AwaitingApproval")]
    public async Task A_manager_approves_in_one_click_and_the_clerk_sees_it_on_Today(string list, string next)
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await AnsweredAsync(desk, "Approve me", "700");
        Assert.Contains("Everything back", (await manager.PageAsync(list)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var answer = await manager.PostFormAsync(list, new() { ["Input.Approves"] = "true" }, $"form[action='/complaints/{id}/approval']");

        Assert.Equal(next, answer.Headers.Location?.OriginalString);
        var complaint = await app.ReadComplaintAsync(id);
        Assert.Equal((ComplaintStatus.Offered, 700m, "Everything back"), (complaint.Status, complaint.RemedyCost, complaint.OfferedRemedy));
        Assert.Contains("tell the customer", await TodayAsync(desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_declines_for_a_reason_that_the_clerk_reads()
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await AnsweredAsync(desk, "Decline me", "800");

        var silent = await manager.PostFormAsync($"/complaints/{id}", new() { ["Input.Approves"] = "false" }, Declining);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.NotNull((await silent.DocumentAsync()).QuerySelector("#Input_Reason_error"));

        await manager.PostFormAsync($"/complaints/{id}", new() { ["Input.Approves"] = "false", ["Input.Reason"] = "Half is enough" }, Declining);

        Assert.Equal(ComplaintStatus.Investigating, (await app.ReadComplaintAsync(id)).Status);
        Assert.Contains("Half is enough", await TodayAsync(desk), StringComparison.Ordinal);
        var history = (await desk.PageAsync($"/complaints/{id}")).QuerySelector(".timeline")!.TextContent;
        Assert.All(["Awaiting approval", "declined", "Half is enough", "Everything back"], words => Assert.Contains(words, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_proposes_cannot_approve_and_a_proposal_that_changed_is_looked_at_again()
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await AnsweredAsync(desk, "Changing", "900");
        Assert.Null((await desk.PageAsync($"/complaints/{id}")).QuerySelector(Approving));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/complaints/{id}/approval")).StatusCode);

        var seen = await manager.FilledAsync($"/complaints/{id}", new() { ["Input.Approves"] = "true" }, Approving);
        await desk.PostFormAsync($"/complaints/{id}/response", new() { ["Input.Cost"] = "9000" });
        var answer = await manager.SendAsync(seen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(ComplaintStatus.Proposed, (await app.ReadComplaintAsync(id)).Status);
    }

    private async Task<int> AnsweredAsync(HttpClient client, string summary, string cost)
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync(summary), summary);
        await client.PostFormAsync($"/complaints/{id}/acknowledgement", []);
        await client.PostFormAsync($"/complaints/{id}/assessment", []);
        await client.PostFormAsync($"/complaints/{id}/response", new() { ["Input.Decision"] = "We were wrong", ["Input.Remedy"] = "Everything back", ["Input.Cost"] = cost });
        return id;
    }

    private static async Task<string> TodayAsync(HttpClient client) => (await client.PageAsync("/")).QuerySelector("main")!.TextContent;
}
