using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Balance;

public sealed class BalancePageTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Each_figure_is_the_length_of_the_list_it_leads_to()
    {
        var team = await app.TeamAsync("Balance team");
        await FillAsync(team, 5);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync("/balance");

        Assert.Equal(5, page.QuerySelectorAll("tbody tr").Length);
        var checkedLinks = 0;
        foreach (var link in page.QuerySelectorAll("tbody td a").OfType<IHtmlAnchorElement>())
        {
            var figure = int.Parse([.. link.TextContent.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)], CultureInfo.InvariantCulture);
            var list = await sales.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(figure, list.QuerySelectorAll("a.rowlink, .work-row").Length);
            checkedLinks++;
        }

        Assert.Equal(20, checkedLinks);
    }

    [Fact]
    public async Task Touches_of_customers_and_of_others_are_counted_with_their_mood_and_the_neglected_come_first()
    {
        var team = await app.TeamAsync("Balance moods");
        await FillAsync(team, 3);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var rows = (await sales.PageAsync("/balance")).QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th a")!.TextContent, Told);

        // Three suppliers: a pleasant touch yesterday, one on the last day that counts, and none ever.
        Assert.Equal(["1 of 3 neglected", "2 contactswith 2 of them", "Pleasant (+1.0)unpleasant with 0", "0 open"], rows["Supplier"]);
        // Three customers with an unpleasant talk each; the first has an open complaint.
        Assert.Equal(["0 of 3 neglected", "3 contactswith 3 of them", "Unpleasant (−1.0)unpleasant with 3", "1 open"], rows["Customer"]);
        Assert.Equal("Supplier", rows.Keys.First());
    }

    [Fact]
    public async Task The_page_asks_eight_questions_at_most_however_many_there_are()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        var queries = new List<int>();
        foreach (var count in new[] { 3, 60 })
        {
            var team = await app.TeamAsync($"Balance of {count}");
            await FillAsync(team, count);
            var person = await app.PersonAsync(StaffRole.Sales, team);
            using var client = counting.CreateClient();
            await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
            var before = counter.Count;
            await client.PageAsync("/balance");
            queries.Add(counter.Count - before);
        }

        Assert.Equal(queries[0], queries[1]);
        Assert.InRange(queries[0], 5, Most);
    }

    private static List<string> Told(IElement row)
        => [.. row.QuerySelectorAll("td").Select(d => string.Concat(d.TextContent.Split("  ", StringSplitOptions.TrimEntries)))];

    // Lately, on the last day that counts, never, and from then on one day too long ago.
    private static int? DaysAgo(int supplier) => supplier switch { 0 => 1, 1 => 90, 2 => null, _ => 91 };

    private async Task FillAsync(int team, int count)
    {
        var staff = await app.PersonAsync(StaffRole.Sales, team);
        await app.InDatabaseAsync(async db =>
        {
            var (today, entered) = (DateOnly.FromDateTime(Now), new Entered(Now, staff.Id));
            for (var i = 0; i < count; i++)
            {
                var supplier = db.Stakeholders.Add(new Stakeholder($"Supplier {i}", StakeholderRole.Supplier, team, null)).Entity;
                if (DaysAgo(i) is { } days)
                    db.StakeholderTouches.Add(new StakeholderTouch(supplier, staff.Id, new(today.AddDays(-days), Channel.Phone, Direction.Out, "Prices", Tone: 1), Now).FromForm(Guid.NewGuid()));
                var customer = CustomerRows.New($"Balance {i}", team, staff.Id);
                db.Interactions.Add(new Interaction(customer, staff.Id, new(Now.AddDays(-2), Channel.Phone, Direction.In, "Late", Tone: -1, Arousal: 0), entered));
                customer.Touched(Now.AddDays(-2));
            }

            return await db.SaveChangesAsync();
        });
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        var first = await app.InDatabaseAsync(db => db.Customers.Where(c => c.TeamId == team).Select(c => c.Id).FirstAsync());
        using var answer = await sales.PostFormAsync($"/complaints/new?customerId={first}", new() { ["Input.Summary"] = "Leaks", ["Input.Category"] = "product", ["Input.Severity"] = "Normal" });
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }
}
