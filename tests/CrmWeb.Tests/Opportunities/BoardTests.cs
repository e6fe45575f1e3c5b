using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Pages.Opportunities;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.CustomFields;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Opportunities;

public sealed class BoardTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;

    [Fact]
    public async Task A_column_shows_the_soonest_tells_its_sum_and_leads_to_the_rest()
    {
        var team = await app.TeamAsync("Long column");
        var customer = await app.CustomerAsync("Many deals", team);
        for (var i = 0; i < IndexModel.ColumnSize + 3; i++)
            await app.OpportunityAsync(customer, $"Deal {i}", 10, expectedIn: 60 - i);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var column = (await sales.PageAsync("/opportunities")).QuerySelector("[data-stage=Qualify]")!;

        Assert.Equal(IndexModel.ColumnSize, column.QuerySelectorAll(".board-card").Length);
        Assert.Equal($"Deal {IndexModel.ColumnSize + 2}", column.QuerySelector(".board-title")!.TextContent);
        Assert.Contains("$280", column.QuerySelector("header p")!.TextContent, StringComparison.Ordinal);
        var rest = column.QuerySelector(".board-more")!;
        Assert.StartsWith("3 more", rest.TextContent, StringComparison.Ordinal);
        Assert.Equal(IndexModel.ColumnSize + 3, (await sales.PageAsync(rest.GetAttribute("href")!)).QuerySelectorAll("a.rowlink").Length);
    }

    [Fact]
    public async Task A_card_is_moved_by_its_form_and_a_fragment_brings_the_board_back()
    {
        var team = await app.TeamAsync("Moving team");
        var id = await app.OpportunityAsync(await app.CustomerAsync("Moved customer", team), "Moving deal");
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        using var form = await sales.FilledAsync("/opportunities", new() { ["to"] = "Proposal" }, ".board-move form");
        form.Headers.Add("X-Fragment", "1");

        var answer = await sales.SendAsync(form);
        using var back = new HttpRequestMessage(HttpMethod.Get, answer.Headers.Location);
        back.Headers.Add("X-Fragment", "1");
        var fragment = await (await sales.SendAsync(back)).DocumentAsync();

        Assert.Equal("/opportunities", answer.Headers.Location!.OriginalString);
        Assert.NotNull(fragment.QuerySelector($"[data-stage=Proposal] [data-card='{id}']"));
        Assert.Contains("Proposal", fragment.QuerySelector<IHtmlTemplateElement>("template[data-toast]")!.Content.TextContent, StringComparison.Ordinal);
        Assert.Equal([OpportunityStage.Qualify, OpportunityStage.Proposal], (await app.ReadOpportunityAsync(id)).Steps.Select(s => s.Stage));
    }

    [Fact]
    public async Task Dropped_on_won_or_lost_it_asks_first_and_one_moved_meanwhile_stays_where_it_is()
    {
        var team = await app.TeamAsync("Dropping team");
        var id = await app.OpportunityAsync(await app.CustomerAsync("Dropped customer", team), "Dropped deal");
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        using var won = await sales.FilledAsync("/opportunities", new() { ["to"] = "Won" }, ".board-move form");
        using var late = await sales.FilledAsync("/opportunities", new() { ["to"] = "Appointment" }, ".board-move form");

        Assert.Equal($"/opportunities/{id}/won", (await sales.SendAsync(won)).Headers.Location!.OriginalString);
        await OpportunityPagesTests.MoveAsync(sales, id, OpportunityStage.Negotiation);
        await sales.SendAsync(late);

        Assert.Equal(OpportunityStage.Negotiation, (await app.ReadOpportunityAsync(id)).Stage);
    }

    [Fact]
    public async Task Nonsense_moves_nothing()
    {
        var team = await app.TeamAsync("Nonsense team");
        var id = await app.OpportunityAsync(await app.CustomerAsync("Nonsense customer", team), "Nonsense deal");
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        foreach (var to in new[] { "Heaven", "77" })
        {
            using var form = await sales.FilledAsync("/opportunities", new() { ["to"] = to }, ".board-move form");
            Assert.Equal(HttpStatusCode.BadRequest, (await sales.SendAsync(form)).StatusCode);
        }

        foreach (var address in new[] { "/opportunities/list?after=999999&month=2026-99&stage=Won", "/opportunities/list?state=9&reason=x&month=9999-12", "/opportunities/forecast?whose=7", "/opportunities?q=%25_" })
            await sales.PageAsync(address);
        Assert.Equal(OpportunityStage.Qualify, (await app.ReadOpportunityAsync(id)).Stage);
    }

    [Fact]
    public async Task The_list_turns_its_pages_without_losing_a_row_and_each_month_of_the_forecast_leads_to_its_rows()
    {
        var team = await app.TeamAsync("List team");
        var customer = await app.CustomerAsync("Listed customer", team);
        for (var i = 0; i < 60; i++)
            await app.OpportunityAsync(customer, $"Row {i}", expectedIn: (i % 7 * 20) - 10);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var first = await sales.PageAsync("/opportunities/list");
        var second = await sales.PageAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(60, first.QuerySelectorAll("a.rowlink").Concat(second.QuerySelectorAll("a.rowlink")).Select(a => a.TextContent).Distinct().Count());

        var months = (await sales.PageAsync("/opportunities/forecast")).QuerySelectorAll(".forecast tbody tr");
        Assert.StartsWith("Overdue", months[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(60, months.Sum(m => int.Parse(m.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var month in months)
            Assert.Equal(month.QuerySelector("td")!.TextContent, $"{(await sales.PageAsync(month.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("a.rowlink").Length}");
    }

    [Theory]
    [InlineData("/opportunities")]
    [InlineData("/opportunities/list")]
    [InlineData("/opportunities/forecast")]
    public async Task A_page_asks_eight_questions_at_most_however_many_there_are(string address)
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        foreach (var type in Enum.GetValues<CustomFieldType>())
            await app.FieldAsync(FieldOwner.Opportunity, type, $"{type} {address}", $"{type}{address}");
        var queries = new List<int>();
        foreach (var count in new[] { 2, 45 })
        {
            var team = await app.TeamAsync($"{address} of {count}");
            var customer = await app.CustomerAsync("Counted customer", team);
            for (var i = 0; i < count; i++)
                await app.OpportunityAsync(customer, $"Counted {i}", stage: OpportunityStages.Open[i % 5], expectedIn: i - 5);
            var person = await app.PersonAsync(StaffRole.Manager, team);
            using var client = counting.CreateClient();
            await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
            var before = counter.Count;
            await client.PageAsync(address);
            queries.Add(counter.Count - before);
        }

        Assert.Equal(queries[0], queries[1]);
        Assert.InRange(queries[0], 3, Most);
    }
}
