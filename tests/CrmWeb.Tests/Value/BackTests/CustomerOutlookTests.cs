using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.BackTests;

public sealed class CustomerOutlookTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly StaffScope Administrator = new(1, [StaffRole.Administrator], []);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_customers_page_tells_levers_and_how_far_past_forecasts_were_off()
    {
        await BuyingCompany.FillAsync(app, 300, Today);
        await ComputeAsync(Today);
        await app.InDatabaseAsync(async db =>
        {
            var test = BackTestRun.Monthly(Today, 90, DateTime.UnixEpoch);
            test.Start("machine/1", DateTime.UnixEpoch);
            test.Finish(new(1, 100, null, null, [new(BackTestMethod.Modified, new BackTest([new(84, 1, 100, 1)]))]), DateTime.UnixEpoch);
            db.BackTestRuns.Add(test);
            return await db.SaveChangesAsync();
        });
        var id = await app.InDatabaseAsync(db => db.Customers.Where(c => c.Standing.Tier == PyramidTier.Copper).Select(c => c.Id).FirstAsync());

        var client = await app.ClientAs(StaffRole.Administrator);
        var page = await client.PageAsync($"/customers/{id}");

        var panel = page.QuerySelector("section[aria-labelledby=value-title]")!;
        Assert.NotNull((await client.PageAsync("/pyramid")).QuerySelector(".confidence a[href='/value/backtest']"));
        Assert.Contains("learnt from 300 customers, past forecasts 16% low", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, panel.QuerySelectorAll("table.levers tbody tr").Length);
    }

    [Fact]
    public async Task An_expected_spend_that_rests_on_one_great_order_says_so_on_both_pages()
    {
        await BuyingCompany.FillAsync(app, 300, Today);
        var id = (await AddAsync(30))[0];
        await BuyAsync(id, 30_000);
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Administrator);

        foreach (var address in new[] { $"/customers/{id}", $"/customers/{id}/tiers" })
        {
            var said = Assert.Single((await client.PageAsync(address)).QuerySelectorAll(".spend-basis")).TextContent;
            Assert.Contains("rests on 1 repeat order, the last on", said, StringComparison.Ordinal);
        }

        var steady = await app.InDatabaseAsync(db => db.Customers.Where(c => c.Standing.PurchaseDays > 8).Select(c => c.Id).FirstAsync());
        Assert.Empty((await client.PageAsync($"/customers/{steady}")).QuerySelectorAll(".spend-basis"));
    }

    [Fact]
    public async Task Whoever_counts_as_lost_or_in_decline_is_told_why_and_nobody_else()
    {
        await BuyingCompany.FillAsync(app, 300, Today);
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Administrator);
        var stages = await app.InDatabaseAsync(db => db.Customers.Select(c => new { c.Id, c.Standing.Stage, c.Standing.PurchaseDays }).ToListAsync());

        foreach (var (stage, said) in new (LifecycleStage, string?)[] { (LifecycleStage.Decline, "counts as declining because"), (LifecycleStage.Lost, "counts as lost because"), (LifecycleStage.Stability, null) })
        {
            var customer = stages.First(s => s.Stage == stage && s.PurchaseDays > 1);
            var found = (await client.PageAsync($"/customers/{customer.Id}")).QuerySelector(".stage-reason")?.TextContent;
            Assert.Equal(said is null, found is null);
            Assert.Contains(said ?? "", found ?? "", StringComparison.Ordinal);
        }

        var reasons = await app.InDatabaseAsync(async db =>
        {
            var all = new List<(LifecycleStage Stage, StageReason? Reason)>();
            foreach (var customer in stages)
                all.Add((customer.Stage, (await ValueExplanation.OfAsync(db, customer.Id, Administrator))!.Stage));
            return all;
        });
        Assert.All(reasons, r => Assert.Equal(r.Stage is LifecycleStage.Decline or LifecycleStage.Lost ? r.Stage : null, r.Reason?.Stage));
    }

    [Fact]
    public async Task Of_whom_was_closed_no_chance_is_told_and_a_purchase_since_is()
    {
        await BuyingCompany.FillAsync(app, 300, Today);
        var (closed, given) = await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.Include(c => c.Marks).FirstAsync(c => db.Purchases.Any(p => p.CustomerId == c.Id && p.Date > Today.AddDays(-30)));
            customer.Close("rival", Today.AddDays(-30), new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null));
            await db.SaveChangesAsync();
            return (customer.Id, db.Purchases.Where(p => p.Date < Today.AddDays(-30)).GroupBy(p => p.CustomerId).OrderBy(g => g.Max(p => p.Date)).Select(g => g.Key).First());
        });
        await ComputeAsync(Today);
        var client = await app.ClientAs(StaffRole.Administrator);

        var (page, tiers, other) = (await client.PageAsync($"/customers/{closed}"), await client.PageAsync($"/customers/{closed}/tiers"), await client.PageAsync($"/customers/{given}"));

        Assert.Contains("because it was closed", page.QuerySelector(".stage-reason")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("dd.alive"));
        Assert.NotNull(page.QuerySelector(".bought-since"));
        Assert.EndsWith("–", tiers.QuerySelector(".figure-cards tbody tr")!.LastElementChild!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(other.QuerySelector("dd.alive"));
        Assert.Null(other.QuerySelector(".bought-since"));
    }

    [Fact]
    public async Task A_rank_lost_to_others_is_told_apart_from_one_lost_by_ones_own_value()
    {
        // Textbook values go with spend. Yesterday 100 to 500; today the third doubles and the fifth takes back most of its money.
        var ids = await AddAsync(100, 200, 300, 400, 500);
        await ComputeAsync(Today.AddDays(-1));
        await BuyAsync(ids[2], 300);
        await BuyAsync(ids[4], -350);
        await ComputeAsync(Today);

        var rose = await MoveAsync(ids[2]);
        Assert.Equal((3, 1, 1, 1), (rose.From, rose.To, rose.Own, rose.Others)); // at 300 it would be second, for the first fell back
        var fell = await MoveAsync(ids[4]);
        Assert.Equal((1, 4, -2, -1), (fell.From, fell.To, fell.Own, fell.Others)); // at 500 it would be second, behind the one at 600
        var overtaken = await MoveAsync(ids[3]);
        Assert.Equal((2, 2, 0, 0), (overtaken.From, overtaken.To, overtaken.Own, overtaken.Others));
        Assert.True(rose.ToClv > rose.FromClv && fell.ToClv < fell.FromClv && overtaken.ToClv == overtaken.FromClv);
    }

    [Fact]
    public async Task A_rank_is_compared_with_the_last_month_end_as_on_the_pyramid_and_not_with_yesterday()
    {
        var monthEnd = Today.AddDays(-1).MonthEndBefore;
        var ids = await AddAsync(100, 200);
        await BuyAsync(ids[0], 50, monthEnd);
        foreach (var day in new[] { monthEnd, monthEnd.AddDays(1), Today })
            await ComputeAsync(day);

        Assert.Equal(monthEnd, (await MoveAsync(ids[0])).Since);
    }

    private async Task<RankMove> MoveAsync(int id) => (await app.InDatabaseAsync(db => ValueExplanation.OfAsync(db, id, Administrator)))!.Move!;

    private async Task<List<int>> AddAsync(params decimal[] amounts)
    {
        var (team, by) = (await app.RootTeamAsync(), new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null));
        return await app.InDatabaseAsync(async db =>
        {
            var customers = amounts.Select(a => new Customer($"C{a}", $"Customer {a}", CustomerClass.Individual, team, null, RelationshipType.Basic, by)).ToList();
            db.Purchases.AddRange(customers.Zip(amounts, (c, a) => new Purchase(c, Today.AddDays(-1), a, "USD", by)));
            await db.SaveChangesAsync();
            return customers.ConvertAll(c => c.Id);
        });
    }

    private Task<int> BuyAsync(int id, decimal amount, DateOnly? on = null) => app.InDatabaseAsync(async db =>
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == id);
        db.Purchases.Add(new Purchase(customer, on ?? Today, amount, "USD", new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null)));
        return await db.SaveChangesAsync();
    });

    private async Task ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Automatic);
    }
}
