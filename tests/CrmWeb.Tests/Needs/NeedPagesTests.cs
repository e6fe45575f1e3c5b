using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Needs;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Needs;

public sealed class NeedPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_need_is_noted_once_and_stands_on_the_customers_page_and_at_its_opportunity()
    {
        var customer = await app.CustomerAsync("Needy customer");
        var opportunity = await app.OpportunityAsync(customer, "Quiet deal");
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var twice = await sales.FilledAsync($"/customers/{customer}/needs", Values(opportunity));
        var content = await twice.Content!.ReadAsStringAsync();

        foreach (var _ in Enumerable.Range(0, 2))
            await sales.PostAsync($"/customers/{customer}/needs", new StringContent(content, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        var need = Assert.Single(await NeedsAsync(customer));
        Assert.Equal((NeedStatus.Collected, NeedClarity.Stated, opportunity), (need.Status, need.Clarity, need.OpportunityId));
        Assert.Contains("A quieter bar", (await sales.PageAsync($"/customers/{customer}")).QuerySelector("[aria-labelledby=needs]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A quieter bar", (await sales.PageAsync($"/opportunities/{opportunity}")).QuerySelector("[aria-labelledby=needs]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_further_step_by_step_and_each_step_is_told()
    {
        var (customer, id) = await NeedAsync("Step by step");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var page = $"/customers/{customer}/needs/{id}";

        foreach (var status in new[] { "Analysed", "Confirmed", "Met" })
            Assert.Equal(HttpStatusCode.Redirect, (await sales.PostFormAsync(page, new() { ["Input.Status"] = status, ["Input.Note"] = $"now {status}" })).StatusCode);

        var history = (await sales.PageAsync(page)).QuerySelectorAll(".event h3").Select(h => h.TextContent).ToList();
        Assert.Equal(["Met · Stated", "Confirmed · Stated", "Analysed · Stated", "Collected · Stated"], history);
        Assert.Null((await sales.PageAsync($"/customers/{customer}")).QuerySelector($"a[href='{page}']"));
    }

    [Fact]
    public async Task Bad_input_is_told_beside_its_field_and_a_step_too_far_is_refused()
    {
        var (customer, id) = await NeedAsync("Too far");
        using var sales = await app.ClientAs(StaffRole.Sales);

        foreach (var (field, wrong) in new[] { ("Input.What", ""), ("Input.What", new string('x', 301)), ("Input.Status", "Met"), ("Input.OpportunityId", "999999"), ("Input.InteractionId", "999999") })
        {
            var answer = await sales.PostFormAsync($"/customers/{customer}/needs/{id}", new() { [field] = wrong, ["Input.Note"] = "kept" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.DocumentAsync();
            Assert.Equal(field, Assert.Single(page.QuerySelectorAll(".is-invalid")).GetAttribute("name"));
            Assert.Equal("kept", page.QuerySelector("[name='Input.Note']")!.GetAttribute("value"));
        }

        Assert.Equal(NeedStatus.Collected, Assert.Single(await NeedsAsync(customer)).Status);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_strangers_see_none()
    {
        var (customer, id) = await NeedAsync("Two at once");
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("No needs here"));
        using var late = await sales.FilledAsync($"/customers/{customer}/needs/{id}", new() { ["Input.What"] = "Mine" });
        await sales.PostFormAsync($"/customers/{customer}/needs/{id}", new() { ["Input.What"] = "Theirs" });

        var answer = await sales.SendAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Theirs", (await answer.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{customer}/needs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{customer}/needs/{id}")).StatusCode);
    }

    [Fact]
    public async Task An_auditor_reads_that_there_is_one_and_not_what()
    {
        var (customer, id) = await NeedAsync("Masked");
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        foreach (var address in new[] { $"/customers/{customer}/needs", $"/customers/{customer}/needs/{id}" })
        {
            var page = await auditor.PageAsync(address);
            Assert.Null(page.QuerySelector("main form"));
            Assert.DoesNotContain("A quieter bar", page.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    private async Task<(int Customer, int Need)> NeedAsync(string name)
    {
        var customer = await app.CustomerAsync(name);
        using var sales = await app.ClientAs(StaffRole.Sales);
        await sales.PostFormAsync($"/customers/{customer}/needs", Values(null));
        return (customer, Assert.Single(await NeedsAsync(customer)).Id);
    }

    private static Dictionary<string, string> Values(int? opportunity) => new()
    {
        ["Input.What"] = " A quieter bar ", ["Input.Kind"] = "Environment", ["Input.Priority"] = "High", ["Input.OpportunityId"] = $"{opportunity}",
    };

    private Task<List<Need>> NeedsAsync(int customer) => app.InDatabaseAsync(db => db.Needs.AsNoTracking().Where(n => n.CustomerId == customer).ToListAsync());
}
