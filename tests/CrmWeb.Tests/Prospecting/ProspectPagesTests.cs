using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Prospecting;

public sealed class ProspectPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;

    [Fact]
    public async Task The_list_says_what_is_still_to_be_found_out_until_all_gates_are_passed()
    {
        var team = await app.TeamAsync("Gate keepers");
        var customer = await app.CustomerAsync("Gated prospect", team);
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        Assert.Equal("Find out: Need, Ability to pay, Authority to decide, Legal standing", await MissingAsync(sales));

        await sales.PostFormAsync($"/customers/{customer}/qualification", Answers("Yes", "Yes", "Unknown", "Unknown"));
        Assert.Equal("Find out: Authority to decide, Legal standing", await MissingAsync(sales));
        Assert.Single((await sales.PageAsync("/prospects?result=Open")).QuerySelectorAll("a.rowlink"));

        await sales.PostFormAsync($"/customers/{customer}/qualification", Answers("Yes", "Yes", "Yes", "Yes"));
        Assert.Null(await MissingAsync(sales));
        Assert.Single((await sales.PageAsync("/prospects?result=Qualified")).QuerySelectorAll("a.rowlink"));
        Assert.Empty((await sales.PageAsync("/prospects?result=RuledOut")).QuerySelectorAll("a.rowlink"));
    }

    [Fact]
    public async Task A_verdict_without_evidence_is_refused_and_what_was_typed_stays()
    {
        var customer = await app.CustomerAsync("No evidence");
        using var sales = await app.ClientAs(StaffRole.Sales);

        var answer = await sales.PostFormAsync($"/customers/{customer}/qualification", new() { ["Input.Gates[0].Verdict"] = "No", ["Input.Gates[2].Evidence"] = "Met the owner", ["Input.Credit"] = "High" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal("Input.Gates[0].Evidence", Assert.Single(page.QuerySelectorAll(".is-invalid")).GetAttribute("name"));
        Assert.Equal("Met the owner", page.QuerySelector("[name='Input.Gates[2].Evidence']")!.GetAttribute("value"));
        Assert.False(await app.InDatabaseAsync(db => db.Qualifications.AnyAsync(q => q.CustomerId == customer)));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_also_of_the_first_answers()
    {
        var customer = await app.CustomerAsync("Two checkers");
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var manager = await app.ClientAs(StaffRole.Manager);
        using var late = await manager.FilledAsync($"/customers/{customer}/qualification", Answers("No", "Unknown", "Unknown", "Unknown"));
        await sales.PostFormAsync($"/customers/{customer}/qualification", Answers("Yes", "Unknown", "Unknown", "Unknown"));

        var answer = await manager.SendAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(Verdict.Yes, (await app.InDatabaseAsync(db => db.Qualifications.Include(q => q.Gates).SingleAsync(q => q.CustomerId == customer))).Gates.Single(g => g.Gate == Gate.Need).Verdict);
    }

    [Fact]
    public async Task Who_brought_whom_is_followed_back_and_a_ring_ends_it()
    {
        var team = await app.TeamAsync("Chain team");
        var ids = new List<int>();
        foreach (var name in new[] { "First of the chain", "Second of the chain", "Third of the chain" })
            ids.Add(await app.CustomerAsync(name, team));
        await app.InDatabaseAsync(async db =>
        {
            var circle = (await db.Stakeholders.Where(s => ids.Contains(s.CustomerId!.Value)).ToListAsync()).OrderBy(s => ids.IndexOf(s.CustomerId!.Value)).ToList();
            db.RelationshipLinks.AddRange(Enumerable.Range(0, 3).Select(i => new RelationshipLink(circle[i], circle[(i + 1) % 3], LinkKind.Refers, null, "")));
            return await db.SaveChangesAsync();
        });
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync($"/customers/{ids[2]}/qualification");

        Assert.Contains("First of the chain → Second of the chain → Third of the chain", string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("by Second of the chain", (await sales.PageAsync("/prospects?q=Third")).QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_sees_no_evidence_and_strangers_no_prospect()
    {
        var team = await app.TeamAsync("Secret prospects");
        var customer = await app.CustomerAsync("Secret prospect", team);
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        await sales.PostFormAsync($"/customers/{customer}/qualification", Answers("Yes", "No", "Unknown", "Unknown"));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Other prospects"));

        Assert.DoesNotContain("Proof of", (await auditor.PageAsync($"/customers/{customer}")).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/customers/{customer}/qualification")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{customer}/qualification")).StatusCode);
        Assert.DoesNotContain("Secret prospect", (await stranger.PageAsync("/prospects")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_asks_eight_questions_at_most_however_many_there_are_and_turns_its_pages()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        var queries = new List<int>();
        foreach (var count in new[] { 2, 53 })
        {
            var team = await app.TeamAsync($"Prospects of {count}");
            for (var i = 0; i < count; i++)
                await app.CustomerAsync($"Prospect {i}", team);
            var person = await app.PersonAsync(StaffRole.Manager, team);
            using var client = counting.CreateClient();
            await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
            var before = counter.Count;
            var page = await client.PageAsync("/prospects");
            queries.Add(counter.Count - before);
            if (count > 50)
                Assert.Equal(3, (await client.PageAsync(page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("a.rowlink").Length);
        }

        Assert.Equal(queries[0], queries[1]);
        Assert.InRange(queries[0], 3, Most);
    }

    private static Dictionary<string, string> Answers(params string[] verdicts) => verdicts.SelectMany((verdict, i) => new[]
    {
        KeyValuePair.Create($"Input.Gates[{i}].Verdict", verdict), KeyValuePair.Create($"Input.Gates[{i}].Evidence", verdict == "Unknown" ? "" : $"Proof of {i}"),
    }).ToDictionary();

    private static async Task<string?> MissingAsync(HttpClient client)
        => (await client.PageAsync("/prospects")).QuerySelector("#list a.above-row")?.TextContent;
}
