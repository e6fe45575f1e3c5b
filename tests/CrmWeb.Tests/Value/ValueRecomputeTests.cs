using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Value;

public sealed class ValueRecomputeTests : IAsyncLifetime
{
    private static readonly DateOnly June = Day(2024, 6, 30);

    private readonly TestDatabase database = new();

    private ValueBase Base => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_run_values_ranks_and_dates_everybody()
    {
        var best = await Base.AddAsync("best", (Day(2024, 6, 30), 1000));
        var least = await Base.AddAsync("least", (Day(2024, 6, 1), 100));
        var lost = await Base.AddAsync("lost", (Day(2022, 6, 1), 100));

        var run = await Base.RunAsync(June);

        Assert.Equal((RunStatus.Done, 3, 2, 1, 100), (run.Status, run.Customers, run.Ranked, run.Lost, run.Progress));
        Assert.Equal((ValueMethod.Textbook, MethodReason.TooFewCustomers), (run.MethodUsed, run.MethodReason));
        Assert.Equal(746.06m + 74.61m, run.Equity); // 300 and 30 a year × 2.486852, three years assumed
        var gold = await Base.CustomerAsync(best);
        Assert.Equal((PyramidTier.Gold, PyramidTier.Gold, 1, 746.06m), (gold.Standing.Tier, gold.Standing.ComputedTier, gold.Standing.Rank, gold.Standing.Clv));
        Assert.Equal((LifecycleStage.Exploration, Day(2024, 6, 30), 1), (gold.Standing.Stage, gold.Standing.LastPurchaseOn, gold.Standing.PurchaseDays));
        Assert.Equal(PyramidTier.Iron, (await Base.CustomerAsync(least)).Standing.Tier); // rank 2 of 2 lies beyond ⌈50 % · 2⌉ = 1
        Assert.Equal((LifecycleStage.Lost, null), ((await Base.CustomerAsync(lost)).Standing.Stage, (await Base.CustomerAsync(lost)).Standing.Tier));
        Assert.Equal(74.61m, (await Base.FigureAsync(run.Id, lost)).ValueBeforeLoss);
    }

    [Fact]
    public async Task Totals_and_tiers_of_the_run_are_kept_with_it()
    {
        await Base.AddAsync("only", (Day(2024, 6, 30), 1000));

        var id = (await Base.RunAsync(June)).Id;

        await using var db = Base.Open();
        var run = await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == id);
        Assert.Equal((1, 746.06m, 1, 746.06m), (run[PyramidTier.Gold]!.Customers, run[PyramidTier.Gold]!.Clv, run[PyramidTier.Gold]!.CutOff, run[PyramidTier.Gold]!.LowestClv));
        Assert.Contains("\"DiscountRate\":0.10", run.Settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_purchases_do_not_count()
    {
        var id = await Base.AddAsync("one", (Day(2024, 6, 1), 1000), (Day(2024, 6, 2), 500));
        await using (var db = Base.Open())
        {
            (await db.Purchases.SingleAsync(p => p.Amount == 500)).Withdraw(DateTime.UnixEpoch, null);
            await db.SaveChangesAsync();
        }

        var run = await Base.RunAsync(June);

        Assert.Equal((300m, 1), ((await Base.FigureAsync(run.Id, id)).HistoricValue, (await Base.FigureAsync(run.Id, id)).PurchaseDays));
    }

    [Fact]
    public async Task Margins_come_from_the_purchase_or_the_product_and_money_is_converted_at_its_day()
    {
        var id = await Base.AddAsync("one", (Day(2024, 1, 1), 1000)); // 300 by default
        await using (var db = Base.Open())
        {
            var customer = await db.Customers.SingleAsync();
            var product = new Product("P", "Pump", "");
            product.SetMargin(0.5m, DateTime.UnixEpoch, null);
            db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2024, 1, 1), 1.10m, DateTime.UnixEpoch, null));
            db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2024, 3, 1), 1.20m, DateTime.UnixEpoch, null));
            var own = new Purchase(customer, Day(2024, 2, 1), 100, "EUR", By);
            own.Detail("", product, 0.4m, null, null); // 100 × 1.10 × 0.4 = 44
            var products = new Purchase(customer, Day(2024, 3, 1), 100, "EUR", By);
            products.Detail("", product, null, null, null); // 100 × 1.20 × 0.5 = 60
            db.Purchases.AddRange(own, products);
            await db.SaveChangesAsync();
        }

        var run = await Base.RunAsync(June);

        Assert.Equal(404m, (await Base.FigureAsync(run.Id, id)).HistoricValue);
    }

    [Fact]
    public async Task A_currency_without_a_rate_fails_the_run_with_its_reason_and_changes_nothing()
    {
        var id = await Base.AddAsync("one", (Day(2024, 6, 1), 1000));
        await Base.RunAsync(June);
        await using (var db = Base.Open())
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(), Day(2024, 6, 2), 5, "CHF", By));
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<CrmWeb.Domain.RuleBrokenException>(() => Base.RunAsync(June));

        await using var after = Base.Open();
        var failed = await after.ValueRuns.OrderBy(r => r.Id).LastAsync();
        Assert.Equal((RunStatus.Failed, "There is no exchange rate for CHF."), (failed.Status, failed.Error));
        Assert.Equal(746.06m, (await Base.CustomerAsync(id)).Standing.Clv);
    }

    [Fact]
    public async Task Close_archive_class_plan_and_override_are_taken_as_they_stood()
    {
        var closed = await Base.AddAsync("closed", (Day(2024, 6, 1), 100));
        var archived = await Base.AddAsync("archived", (Day(2024, 6, 1), 100));
        var byHand = await Base.AddAsync("by hand", (Day(2024, 6, 1), 100));
        await Base.ChangeAsync(closed, c => c.Close("Unknown", Day(2024, 6, 10), By));
        await Base.ChangeAsync(archived, c => c.Archive(Day(2024, 7, 10), By));
        await Base.ChangeAsync(byHand, c => c.OverrideStage(LifecycleStage.Stability, "Talked to them", Day(2024, 12, 31), Day(2024, 6, 1), ValueBase.By));

        var before = await Base.RunAsync(Day(2024, 6, 9));
        var after = await Base.RunAsync(June);

        Assert.Equal((LifecycleStage.Exploration, LifecycleStage.Lost), ((await Base.FigureAsync(before.Id, closed)).Stage, (await Base.FigureAsync(after.Id, closed)).Stage));
        Assert.Equal(NotRankedReason.Archived, (await Base.FigureAsync(after.Id, archived)).NotRanked);
        Assert.Equal((LifecycleStage.Stability, LifecycleStage.Exploration), ((await Base.FigureAsync(after.Id, byHand)).Stage, (await Base.FigureAsync(after.Id, byHand)).ProposedStage));
        Assert.Equal(PyramidTier.Iron, (await Base.CustomerAsync(closed)).Standing.FormerTier); // two equals shared rank 2 of 2
    }

    [Fact]
    public async Task A_later_run_dates_what_it_changed()
    {
        var falling = await Base.AddAsync("falling", (Day(2023, 7, 1), 1000));
        await Base.AddAsync("steady", (Day(2024, 6, 1), 500));
        await Base.RunAsync(June);

        var run = await Base.RunAsync(Day(2024, 7, 31));

        await using var db = Base.Open();
        var tiers = await db.TierChanges.Where(c => c.CustomerId == falling).ToListAsync();
        var change = Assert.Single(tiers);
        Assert.Equal((PyramidTier.Gold, null, run.Id, Day(2024, 7, 31)), (change.From, change.To, change.RunId, change.AsOf));
        var stage = Assert.Single(await db.StageChanges.Where(c => c.CustomerId == falling).ToListAsync());
        Assert.Equal((LifecycleStage.Decline, LifecycleStage.Lost, run.Id), (stage.From, stage.To, stage.RunId));
    }

    [Fact]
    public async Task A_run_as_of_an_earlier_day_leaves_tiers_and_stages_but_gives_them_to_those_never_valued()
    {
        var known = await Base.AddAsync("known", (Day(2023, 6, 1), 1000));
        var steady = await Base.AddAsync("steady", (Day(2023, 6, 1), 5), (Day(2024, 6, 1), 5000));
        await Base.RunAsync(June); // the first is lost by then, the second gold
        var added = await Base.AddAsync("new", (Day(2023, 6, 2), 10));

        await Base.RunAsync(Day(2023, 6, 30));

        var lost = await Base.CustomerAsync(known);
        Assert.Equal((LifecycleStage.Lost, null, PyramidTier.Gold, 746.06m), (lost.Standing.Stage, lost.Standing.Tier, lost.Standing.ComputedTier, lost.Standing.Clv));
        var gold = await Base.CustomerAsync(steady);
        Assert.Equal((PyramidTier.Gold, PyramidTier.Iron, LifecycleStage.WonBack), (gold.Standing.Tier, gold.Standing.ComputedTier, gold.Standing.Stage));
        Assert.Equal((LifecycleStage.Exploration, PyramidTier.Copper), ((await Base.CustomerAsync(added)).Standing.Stage, (await Base.CustomerAsync(added)).Standing.Tier));
        await using var db = Base.Open();
        Assert.Empty(await db.TierChanges.ToListAsync());
    }

    [Fact]
    public async Task A_rerun_changes_nothing()
    {
        var id = await Base.AddAsync("one", (Day(2024, 6, 1), 1000));
        var first = await Base.RunAsync(June);

        var second = await Base.RunAsync(June);

        Assert.Equal((first.Equity, first.Ranked), (second.Equity, second.Ranked));
        Assert.Equal((await Base.FigureAsync(first.Id, id)).Clv, (await Base.FigureAsync(second.Id, id)).Clv);
        await using var db = Base.Open();
        Assert.Empty(await db.TierChanges.ToListAsync());
        Assert.Empty(await db.StageChanges.ToListAsync());
    }

    [Fact]
    public async Task A_run_that_a_person_stopped_saves_nothing()
    {
        var id = await Base.AddAsync("one", (Day(2024, 6, 1), 1000));
        var runId = await Base.QueueAsync(June);
        await using (var db = Base.Open())
        {
            var run = await db.ValueRuns.SingleAsync();
            run.Start("killed process", DateTime.UnixEpoch);
            run.AskToCancel(DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        }

        var ended = await Base.Recompute.RunAsync(runId);

        Assert.Equal(RunStatus.Cancelled, ended.Status);
        Assert.Equal(0m, (await Base.CustomerAsync(id)).Standing.Clv);
    }

    [Fact]
    public async Task A_run_whose_process_was_killed_can_be_taken_up_again()
    {
        await Base.AddAsync("one", (Day(2024, 6, 1), 1000));
        var runId = await Base.QueueAsync(June);
        await using (var db = Base.Open())
        {
            (await db.ValueRuns.SingleAsync()).Start("killed process", DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        }

        Assert.Equal(RunStatus.Done, (await Base.Recompute.RunAsync(runId)).Status);
    }

    [Fact]
    public async Task Old_figures_go_and_month_ends_stay()
    {
        await Base.AddAsync("one", (Day(2024, 6, 1), 1000));
        var monthEnd = await Base.RunAsync(June);
        var old = await Base.RunAsync(Day(2024, 7, 1));
        var compared = await Base.RunAsync(Day(2024, 7, 2));
        var latest = await Base.RunAsync(Day(2024, 7, 3));

        await using var db = Base.Open();
        await CrmWeb.Data.Value.FigurePruning.PruneFiguresAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(40), 35);

        var kept = await db.FigureBlocks.Select(b => b.RunId).Distinct().ToListAsync();
        Assert.Equal([monthEnd.Id, compared.Id, latest.Id], kept.Order());
        Assert.DoesNotContain(old.Id, kept);
    }
}
