using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Value;

/// <summary>The figures of any past day come again from the ledger, to the cent, whatever was entered since.</summary>
public sealed class ReproductionTests : IAsyncLifetime
{
    private static readonly DateOnly June = Day(2024, 6, 30);
    private static readonly Entered Later = new(new DateTime(2024, 8, 1, 9, 0, 0, DateTimeKind.Utc), null);
    private static readonly DateTime Then = new(2024, 7, 1, 2, 0, 0, DateTimeKind.Utc);

    private readonly TestDatabase database = new();

    private ValueBase Values => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Whatever_is_entered_withdrawn_or_decided_later_is_left_out()
    {
        int[] ids = [await Values.AddAsync("one", (Day(2024, 6, 1), 1000)), await Values.AddAsync("two", (Day(2023, 2, 1), 400), (Day(2024, 5, 1), 300)),
            await Values.AddAsync("three", (Day(2022, 6, 1), 900)), await Values.AddAsync("four", (Day(2024, 1, 1), 70))];
        await Values.ChangeAsync(ids[3], c => c.OverrideStage(LifecycleStage.Stability, "Talked", null, Day(2024, 1, 2), By));
        var first = await Values.RunAsync(June);

        await ChangeEverythingAsync(ids);
        var now = await Values.RunAsync(June);
        var again = await ReproduceAsync();

        var then = await FiguresAsync(first.Id);
        Assert.Equal(then, await FiguresAsync(again.Id));
        Assert.Equal((first.Equity, first.Ranked, first.DiscountRate), (again.Equity, again.Ranked, again.DiscountRate));
        Assert.NotEqual(then, await FiguresAsync(now.Id));
    }

    [Fact]
    public async Task What_pages_show_stays_as_it_is()
    {
        var id = await Values.AddAsync("one", (Day(2024, 6, 1), 1000));
        await AddPurchaseAsync(id, Day(2024, 6, 2), 500);
        var shown = await Values.RunAsync(June);
        var standing = await Values.CustomerAsync(id);

        await ReproduceAsync();

        await using var db = Values.Open();
        Assert.Equal(shown.Id, (await db.ValueRuns.Done().LatestFirst().FirstAsync()).Id);
        Assert.Equal((standing.Standing.Clv, standing.Standing.Tier, standing.Standing.Since), ((await Values.CustomerAsync(id)).Standing.Clv, (await Values.CustomerAsync(id)).Standing.Tier, (await Values.CustomerAsync(id)).Standing.Since));
    }

    [Fact]
    public async Task A_run_keeps_its_settings_who_entered_them_and_the_programs_version()
    {
        await Values.AddAsync("one", (Day(2024, 6, 1), 1000));
        await using (var db = Values.Open())
        {
            await db.EnterSettingAsync("Value.DiscountRate", "0.12", By.At, null);
            await db.SaveChangesAsync();
        }

        var run = await Values.RunAsync(June);

        Assert.Equal(0.12m, run.PolicyUsed().DiscountRate);
        Assert.Contains("\"Key\":\"Value.DiscountRate\",\"Value\":\"0.12\",\"At\":\"2024-01-01T08:00:00", run.SettingsEntered, StringComparison.Ordinal);
        Assert.NotEmpty(run.CodeVersion);
    }

    private async Task ChangeEverythingAsync(int[] ids)
    {
        await AddPurchaseAsync(ids[0], Day(2024, 6, 2), 500);
        await using (var db = Values.Open())
        {
            (await db.Purchases.FirstAsync(p => p.CustomerId == ids[1])).Withdraw(Later.At, null);
            await db.EnterSettingAsync("Value.DiscountRate", "0.20", Later.At, null);
            await db.EnterSettingAsync("Value.DefaultMarginRate", "0.50", Later.At, null);
            db.CashFlowPlans.Add(new CashFlowPlan(ids[0], 1, 9_999, Later.At, null));
            await db.SaveChangesAsync();
        }

        await Values.ChangeAsync(ids[1], c => c.Close("rival", Day(2024, 6, 3), Later));
        await Values.ChangeAsync(ids[2], c => c.Archive(Day(2024, 6, 3), Later));
        await Values.ChangeAsync(ids[0], c => c.Reclassify(CustomerClass.Government, Day(2024, 6, 3), Later));
        await Values.ChangeAsync(ids[3], c => c.ReleaseStage(Later.At));
    }

    private async Task AddPurchaseAsync(int customerId, DateOnly day, decimal amount)
    {
        await using var db = Values.Open();
        db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == customerId), day, amount, "USD", Later));
        await db.SaveChangesAsync();
    }

    private async Task<ValueRun> ReproduceAsync()
    {
        int id;
        await using (var db = Values.Open())
        {
            var run = db.ValueRuns.Add(ValueRun.Reproduction(June, ValueMethod.Automatic, Then, Later.At)).Entity;
            await db.SaveChangesAsync();
            id = run.Id;
        }

        return await Values.Recompute.RunAsync(id);
    }

    private async Task<List<object>> FiguresAsync(int runId)
    {
        await using var db = Values.Open();
        return [.. (await db.FiguresAsync(runId).ToListAsync())
            .Select(f => (object)(f.CustomerId, f.Clv, f.HistoricValue, f.ValueBeforeLoss, f.Stage, f.Rank, f.Tier, f.NotRanked))];
    }
}
