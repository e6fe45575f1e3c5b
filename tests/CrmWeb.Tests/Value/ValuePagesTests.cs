using System.Globalization;
using System.Net;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value;

public sealed class ValuePagesTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Before_the_first_run_the_pyramid_says_what_to_do()
    {
        var page = await (await app.ClientAs(StaffRole.Administrator)).PageAsync("/pyramid");

        Assert.NotNull(page.QuerySelector("main .empty a[href='/value/runs']"));
    }

    [Fact]
    public async Task The_pyramid_shows_heads_value_moves_equity_and_key_customers()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 10, Today.AddDays(-1));
        await ComputeAsync(Today.AddDays(-1));
        await ComputeAsync(Today);

        var page = await (await app.ClientAs(StaffRole.Administrator)).PageAsync("/pyramid");

        Assert.Equal(["1", "1", "3", "5"], page.QuerySelectorAll("svg.pyramid .level-count").Select(e => e.TextContent));
        Assert.Equal("/customers?computed=Gold", page.QuerySelector("svg.pyramid a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".panel.wide .list-table tbody a.rowlink").Length); // one gold, one silver
        Assert.Equal(4, page.QuerySelectorAll("svg.sankey path.flow").Length); // nobody moved
        Assert.Equal(2, page.QuerySelectorAll("svg.chart circle").Length);
        Assert.All(page.QuerySelectorAll("svg.chart circle"), mark => Assert.InRange(double.Parse(mark.GetAttribute("cx")!, CultureInfo.InvariantCulture), 80, 406));
        Assert.Equal(2, page.QuerySelectorAll("details.as-table").Length);
    }

    [Fact]
    public async Task The_pyramid_says_when_customers_left_after_its_run()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 10);
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Administrator);
        Assert.Null((await client.PageAsync("/pyramid")).QuerySelector(".outdated"));

        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.Include(c => c.Marks).FirstAsync()).Archive(Today, new Entered(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1), null));
            return await db.SaveChangesAsync();
        });

        Assert.NotNull((await client.PageAsync("/pyramid")).QuerySelector(".outdated a[href^='/value/runs']"));
    }

    [Fact]
    public async Task Totals_are_over_the_customers_that_the_reader_may_see()
    {
        var (north, south) = (await app.TeamAsync("North"), await app.TeamAsync("South"));
        await AddCustomersAsync(north, 1, 4);
        await AddCustomersAsync(south, 5, 10);
        await ComputeAsync(Today);

        var page = await (await app.ClientAs(StaffRole.Manager, north)).PageAsync("/pyramid");
        var runs = await (await app.ClientAs(StaffRole.Manager, north)).PageAsync("/value/runs");

        Assert.Equal(["0", "0", "0", "4"], page.QuerySelectorAll("svg.pyramid .level-count").Select(e => e.TextContent));
        Assert.Equal("4", runs.QuerySelector(".list-table tbody td:nth-child(9)")!.TextContent);
    }

    [Fact]
    public async Task A_run_tells_what_it_assumed_and_a_run_that_is_not_there_is_not_found()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 3);
        await app.InDatabaseAsync(async db =>
        {
            await db.EnterSettingAsync("Value.DiscountRate", "0.125", TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1), null);
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Manager);

        var link = (await client.PageAsync("/value/runs")).QuerySelector(".list-table tbody th a")!.GetAttribute("href")!;
        var page = (await client.PageAsync(link)).QuerySelector("main")!.TextContent;

        Assert.Contains("too few customers to fit a model", page, StringComparison.Ordinal);
        Assert.Contains("12.5%", page, StringComparison.Ordinal);
        Assert.Contains("0 lost of 0", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/value/runs/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.ClientAs(StaffRole.Sales)).GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_run_asked_for_on_the_page_is_computed_and_told_of_while_it_goes_on()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 3, Today.AddDays(-3));
        var client = await app.ClientAs(StaffRole.Manager);

        var answer = await client.PostFormAsync("/value/runs", new() { ["Input.AsOf"] = Written(Today.AddDays(-3)) });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var id = await app.InDatabaseAsync(db => db.ValueRuns.Select(r => r.Id).SingleAsync());
        var events = await client.GetStringAsync($"/value/runs/{id}/progress");

        Assert.Contains("event: done", events, StringComparison.Ordinal);
        var run = await app.InDatabaseAsync(db => db.ValueRuns.SingleAsync());
        Assert.Equal((RunStatus.Done, Today.AddDays(-3), RunKind.Requested, 3), (run.Status, run.AsOf, run.Kind, run.Customers));
        Assert.NotNull(run.RequestedBy);
    }

    [Fact]
    public async Task The_list_tells_what_set_each_run_off()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 3);
        await ComputeAsync(Today.AddDays(-3));
        var client = await app.ClientAs(StaffRole.Manager);
        await app.InDatabaseAsync(db =>
        {
            var (now, manager) = (TimeProvider.System.GetUtcNow().UtcDateTime, db.Users.OrderBy(u => u.Id).Last());
            var asked = ValueRun.Requested(Today, ValueMethod.Automatic, now, manager.Id);
            asked.Cancel(now);
            var demo = ValueRun.OfDemo(Today, ValueMethod.Automatic, now);
            demo.Cancel(now);
            db.ValueRuns.AddRange(ValueRun.Missed(Today.AddDays(-2), ValueMethod.Automatic, now), asked, demo);
            return db.SaveChangesAsync();
        });

        var rows = (await client.PageAsync("/value/runs")).QuerySelectorAll(".list-table tbody tr");

        Assert.Single(rows.SelectMany(r => r.QuerySelectorAll("a[href^='/pyramid/moves?to=']"))); // the others came to no end
        var name = await app.InDatabaseAsync(db => Task.FromResult(db.Users.OrderBy(u => u.Id).Last().DisplayName));
        Assert.Equal(
            ["Command line", "Nightly schedule", $"By hand {name}", "Demo set-up"],
            rows.Reverse().Select(r => string.Join(' ', r.Children[3].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task One_form_sent_twice_makes_one_run()
    {
        var client = await app.ClientAs(StaffRole.Manager);
        var first = await client.FilledAsync("/value/runs", [], "main form[method=post]");
        var body = await first.Content!.ReadAsStringAsync();

        for (var sent = 0; sent < 2; sent++)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.Found, (await client.PostAsync("/value/runs", content)).StatusCode);
        }

        Assert.Equal(1, await app.InDatabaseAsync(db => db.ValueRuns.CountAsync()));
    }

    [Theory]
    [InlineData("2999-01-01")]
    [InlineData("1650-01-01")]
    [InlineData("2024-02-30")]
    [InlineData("")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field(string day)
    {
        var answer = await (await app.ClientAs(StaffRole.Manager)).PostFormAsync("/value/runs", new() { ["Input.AsOf"] = day });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".invalid-feedback"));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.ValueRuns.CountAsync()));
    }

    [Fact]
    public async Task The_last_purchase_day_is_offered_when_it_lies_long_back()
    {
        var client = await app.ClientAs(StaffRole.Manager);
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 1, new DateOnly(1998, 6, 30));

        var offered = (await client.PageAsync("/value/runs")).QuerySelector("#start form:nth-of-type(2) input[name='Input.AsOf']");

        Assert.Equal("1998-06-30", offered?.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_but_managers_and_administrators_may_start_a_run()
    {
        var page = await (await app.ClientAs(StaffRole.Auditor)).PageAsync("/value/runs");
        using var sales = await (await app.ClientAs(StaffRole.Sales)).GetAsync("/value/runs");

        Assert.Null(page.QuerySelector("#start"));
        Assert.NotEqual(HttpStatusCode.OK, sales.StatusCode);
    }

    [Fact]
    public async Task The_sentence_of_a_customer_tells_where_the_next_tier_begins()
    {
        var ids = await AddCustomersAsync(await app.RootTeamAsync(), 1, 10);
        await ComputeAsync(Today);
        var staff = new StaffScope(1, [StaffRole.Administrator], []);

        var why = await app.InDatabaseAsync(db => ValueExplanation.OfAsync(db, ids[8], staff));
        await using var scope = app.Services.CreateAsyncScope();
        var sentence = scope.ServiceProvider.GetRequiredService<CrmWeb.Value.ValueSentences>().Tier(why!.Tier);

        // 900 × 30 % = 270 a year for three years at 10 %: 671.45; gold starts at 300 a year: 746.06
        Assert.Equal("Silver: 19% of 10 ranked customers is one place, number 2, and this customer has it. Gold begins at a value of $746.06; this customer's is $671.45.", sentence);
    }

    [Fact]
    public async Task A_plan_that_no_run_has_used_yet_says_when_it_takes_effect_and_then_names_its_year()
    {
        var id = (await AddCustomersAsync(await app.RootTeamAsync(), 1, 1))[0];
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Manager);
        Assert.Contains("on average", await ValueOfAsync(client, id), StringComparison.Ordinal);

        await app.InDatabaseAsync(async db =>
        {
            db.CashFlowPlans.Add(new CashFlowPlan(id, 1, 500, TimeProvider.System.GetUtcNow().UtcDateTime, null));
            return await db.SaveChangesAsync();
        });
        var waiting = (await client.PageAsync($"/customers/{id}")).QuerySelector(".plan-waits")!;
        await ComputeAsync(Today);

        Assert.NotNull(waiting.QuerySelector("a[href='/value/runs#start']"));
        var told = await ValueOfAsync(client, id);
        Assert.Contains("Planned for year 1", told, StringComparison.Ordinal);
        Assert.DoesNotContain("on average", told, StringComparison.Ordinal);
        Assert.DoesNotContain("take effect", told, StringComparison.Ordinal);
    }

    private static async Task<string> ValueOfAsync(HttpClient client, int id)
        => (await client.PageAsync($"/customers/{id}")).QuerySelector("section[aria-labelledby=value-title]")!.TextContent;

    [Fact]
    public async Task The_export_holds_a_line_for_every_customer_and_no_live_formula()
    {
        await AddCustomersAsync(await app.RootTeamAsync(), 1, 2);
        await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.OrderBy(c => c.Id).FirstAsync();
            customer.Recode("=1+1");
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(Today);

        var text = new StringWriter();
        await app.InDatabaseAsync(db => ValueExport.WriteAsync(db, text));

        var lines = text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("customer_code,as_of,method,tier,tier_in_effect,rank,clv,historic_value,purchases,last_purchase,stage,p_alive,expected_purchases_12m,expected_spend,margin,monthly_cost,confidence", lines[0]);
        Assert.Equal($"'=1+1,{Written(Today)},textbook,iron,iron,2,74.61,30.00,1,{Written(Today)},exploration,,,,,,", lines[1]);
        Assert.Equal($"C2,{Written(Today)},textbook,gold,gold,1,149.21,60.00,1,{Written(Today)},exploration,,,,,,", lines[2]);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<List<int>> AddCustomersAsync(int teamId, int from, int to, DateOnly? bought = null)
        => await app.InDatabaseAsync(async db =>
        {
            var now = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null);
            var customers = Enumerable.Range(from, to - from + 1)
                .Select(i => new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, teamId, null, RelationshipType.Basic, now)).ToList();
            db.Customers.AddRange(customers);
            db.Purchases.AddRange(customers.Select((c, i) => new Purchase(c, bought ?? Today, (from + i) * 100, "USD", now)));
            await db.SaveChangesAsync();
            return customers.ConvertAll(c => c.Id);
        });

    private async Task<ValueRun> ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Automatic);
    }
}
