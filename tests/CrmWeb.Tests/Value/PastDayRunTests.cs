using System.Globalization;
using System.Net;
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

public sealed class PastDayRunTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();
    private HttpClient client = null!;

    /// <summary>Nine buyers long ago, the first of them biggest; lately all of them again, and the last of them biggest by far.</summary>
    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        client = await app.ClientAs(StaffRole.Administrator);
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            var by = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null);
            for (var i = 1; i <= 9; i++)
            {
                var customer = new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, team, null, RelationshipType.Basic, by);
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-200), 1000 - (i * 10), "USD", by));
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-5), i * 1000, "USD", by));
            }

            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Every_count_of_the_pyramid_is_the_count_of_the_list_it_opens()
    {
        await ComputeAsync(Today);
        await ComputeAsync(Today.AddDays(-100));
        await ArchiveAsync("C1");

        var levels = (await client.PageAsync("/pyramid")).QuerySelectorAll("svg.pyramid a").ToList();
        foreach (var level in levels)
        {
            var list = await client.PageAsync(level.GetAttribute("href")!);
            Assert.Equal(level.QuerySelector(".level-count")!.TextContent, $"{list.QuerySelectorAll("tbody .rowlink").Length}");
            Assert.NotNull(list.QuerySelector("form.filters select[name=computed] option[selected]"));
        }

        Assert.Equal(["1", "1", "3", "4"], levels.Select(l => l.QuerySelector(".level-count")!.TextContent));
    }

    [Fact]
    public async Task Where_the_tier_by_the_run_is_not_the_one_in_effect_both_are_shown()
    {
        await ComputeAsync(Today);
        await ComputeAsync(Today.AddDays(-100));
        var id = await app.InDatabaseAsync(db => db.Customers.Where(c => c.Code == "C9").Select(c => c.Id).SingleAsync());

        var row = (await client.PageAsync("/customers?q=C9")).QuerySelector("tbody td.corner")!;
        var hero = (await client.PageAsync($"/customers/{id}")).QuerySelector(".hero-text")!;

        foreach (var place in new[] { row, hero })
        {
            Assert.Equal("Gold", place.QuerySelector(".tier")!.TextContent);
            Assert.EndsWith(": Iron", place.QuerySelector(".by-run")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_customers_page_says_that_its_figures_count_from_that_day()
    {
        var id = await app.InDatabaseAsync(db => db.Customers.Where(c => c.Code == "C9").Select(c => c.Id).SingleAsync());
        await ComputeAsync(Today.AddDays(-1));
        Assert.Null((await client.PageAsync($"/customers/{id}")).QuerySelector(".figures-then"));

        await ComputeAsync(Today.AddDays(-100));

        Assert.EndsWith("count from that day.", (await client.PageAsync($"/customers/{id}")).QuerySelector(".figures-then")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_day_gives_no_tier_to_whom_a_manager_or_the_rule_left_without()
    {
        await ComputeAsync(Today);
        await app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.Customer.Code == "C3").ExecuteUpdateAsync(set => set.SetProperty(s => s.Tier, (PyramidTier?)null)));

        await ComputeAsync(Today.AddDays(-100));

        Assert.Null(await app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.Customer.Code == "C3").Select(s => s.Tier).SingleAsync()));
    }

    [Fact]
    public async Task Where_nobody_ever_had_a_tier_a_past_day_is_the_baseline()
    {
        await ComputeAsync(Today);
        await app.InDatabaseAsync(db => db.CustomerStandings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Tier, (PyramidTier?)null)));

        await ComputeAsync(Today.AddDays(-100));

        Assert.Equal(9, await app.InDatabaseAsync(db => db.CustomerStandings.CountAsync(s => s.Tier != null && s.Since == Today.AddDays(-100))));
    }

    [Fact]
    public async Task The_review_after_a_past_day_says_so_and_compares_with_no_later_run()
    {
        await ComputeAsync(Today.AddDays(-150));
        await ComputeAsync(Today);
        await ComputeAsync(Today.AddDays(-120));

        var page = await client.PageAsync("/pyramid/review");

        Assert.NotNull(page.QuerySelector(".figures-age"));
        Assert.NotEmpty(page.QuerySelectorAll(".review-row"));
    }

    [Fact]
    public async Task A_decision_taken_back_is_no_move_on_Today()
    {
        await ComputeAsync(Today.AddDays(-100));
        await ComputeAsync(Today);
        await AcceptAsync("C9");
        await client.PostFormAsync("/pyramid/review", [], "form[action*='Undo']");

        Assert.Empty((await client.PageAsync("/")).QuerySelector("[aria-label='Key customers moved']")!.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task Where_both_tiers_agree_one_is_shown()
    {
        await ComputeAsync(Today);

        Assert.Null((await client.PageAsync("/customers")).QuerySelector(".by-run"));
    }

    [Fact]
    public async Task Moves_and_equity_go_by_the_as_of_day_and_of_one_day_the_later_run_counts()
    {
        var first = await ComputeAsync(Today.AddDays(-150));
        var second = await ComputeAsync(Today);
        await ComputeAsync(Today.AddDays(-100));
        var again = await ComputeAsync(Today.AddDays(-100));

        var past = await client.PageAsync("/pyramid");

        Assert.Equal([$"{first.Id}", $"{again.Id}"], past.QuerySelectorAll("svg.chart ~ details tbody th").Select(e => e.TextContent));
        Assert.Equal(4, past.QuerySelectorAll("svg.sankey path.flow").Length); // nobody moved between the two past days
        Assert.DoesNotContain($"{second.Id}", past.QuerySelectorAll("svg.chart ~ details tbody th").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Today_tells_the_moves_of_the_tier_in_effect_and_that_the_past_day_made_none()
    {
        await ComputeAsync(Today.AddDays(-100));
        await ComputeAsync(Today);
        await AcceptAsync("C9");
        await ComputeAsync(Today.AddDays(-120));

        var moves = (await client.PageAsync("/")).QuerySelector("[aria-label='Key customers moved']")!;

        Assert.Contains("Customer 9", moves.TextContent, StringComparison.Ordinal); // from iron to gold
        Assert.Contains("The last run, as of", moves.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_stays_on_Today_for_a_week_whatever_runs_follow()
    {
        await ComputeAsync(Today.AddDays(-100));
        await ComputeAsync(Today.AddDays(-1));
        await AcceptAsync("C9");
        await ComputeAsync(Today);
        Assert.Contains("Customer 9", Assert.Single((await MovesAsync()).QuerySelectorAll("li")).TextContent, StringComparison.Ordinal);

        await app.InDatabaseAsync(db => db.TierChanges.ExecuteUpdateAsync(set => set.SetProperty(c => c.ChangedAt, c => c.ChangedAt.AddDays(-8))));
        await ComputeAsync(Today);
        Assert.Empty((await MovesAsync()).QuerySelectorAll("li"));
    }

    private async Task<AngleSharp.Dom.IElement> MovesAsync() => (await client.PageAsync("/")).QuerySelector("[aria-label='Key customers moved']")!;

    [Fact]
    public async Task A_later_run_that_moves_nobody_is_told_as_such()
    {
        await ComputeAsync(Today.AddDays(-100));
        await ComputeAsync(Today.AddDays(-1));
        await ComputeAsync(Today);

        var moves = (await client.PageAsync("/")).QuerySelector("[aria-label='Key customers moved']")!;

        Assert.Empty(moves.QuerySelectorAll("li"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/pyramid")]
    [InlineData("/customers")]
    [InlineData("/customers/1")]
    public async Task Old_figures_say_so_on_every_page_that_shows_them(string page)
    {
        await ComputeAsync(Today.AddDays(-2));
        Assert.Null((await client.PageAsync(page)).QuerySelector(".figures-age"));

        await ComputeAsync(Today.AddDays(-3));
        var note = (await client.PageAsync(page)).QuerySelector(".figures-age")!;

        Assert.Contains("3 days ago", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("/value/runs#start", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_run_as_of_an_earlier_day_than_the_last_starts_only_when_confirmed()
    {
        await ComputeAsync(Today);
        var day = Today.AddDays(-100).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var asked = await client.PostFormAsync("/value/runs", new() { ["Input.AsOf"] = day });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(1, await app.InDatabaseAsync(db => db.ValueRuns.CountAsync()));

        var form = (await asked.DocumentAsync()).QuerySelector("#start form")!;
        Assert.Equal(2, form.QuerySelectorAll("ul.notice li").Length);
        var fields = form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        Assert.Equal(HttpStatusCode.Found, (await client.PostAsync("/value/runs", content)).StatusCode);
        Assert.Equal(Today.AddDays(-100), await app.InDatabaseAsync(db => db.ValueRuns.OrderByDescending(r => r.Id).Select(r => r.AsOf).FirstAsync()));
    }

    [Fact]
    public async Task A_run_as_of_a_day_before_anybody_bought_is_refused_and_names_the_first_day()
    {
        var answer = await client.PostFormAsync("/value/runs", new() { ["Input.AsOf"] = Today.AddDays(-201).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var first = Today.AddDays(-200).ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        Assert.EndsWith($"the first purchase or contract is of {first}.", (await answer.DocumentAsync()).QuerySelector(".invalid-feedback")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_refused_with_today_written_as_on_every_page()
    {
        var answer = await client.PostFormAsync("/value/runs", new() { ["Input.AsOf"] = "2999-01-01" });

        Assert.Contains(Today.ToString("d MMM yyyy", CultureInfo.InvariantCulture), (await answer.DocumentAsync()).QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> ArchiveAsync(string code) => app.InDatabaseAsync(async db =>
    {
        var customer = await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == code);
        customer.Archive(Today, new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null));
        return await db.SaveChangesAsync();
    });

    private async Task AcceptAsync(string code)
    {
        var item = await app.InDatabaseAsync(db => db.TierReviews.Where(r => r.Customer.Code == code).Select(r => r.Id).SingleAsync());
        var answer = await client.PostFormAsync("/pyramid/review", new() { [$"Own[{item}].Choice"] = "Accept" }, $"#item-{item} .accept-now");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private async Task<ValueRun> ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Automatic);
    }
}
