using System.Text.Json;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Data.Value.WhatIf;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Value.WhatIf;

/// <summary>The kept statistics answer for the ledger as it stood only where nothing was entered since.</summary>
public sealed class WhatIfLedgerTests : IAsyncLifetime
{
    private static readonly DateOnly June = Day(2024, 6, 30);

    private readonly TestDatabase database = new();

    private static Entered Since => new(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1), null);

    private ValueBase Values => new(database);

    public static TheoryData<string, Func<CrmDbContext, Task>> Changes => new()
    {
        { "purchase", async db => db.Purchases.Add(await BoughtAsync(db, 9_999, Since)) },
        { "first purchase", async db => db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Code == "none"), June, 50, "USD", Since)) },
        { "withdrawal", async db => (await db.Purchases.FirstAsync(p => p.Currency == "EUR")).Withdraw(Since.At, null) },
        { "rate", async db => db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2023, 1, 1), 7, Since.At, null)) },
        { "rate of nothing", async db => await db.AddAsync(new ExchangeRate("CHF", Day(2023, 1, 1), 7, Since.At, null)) },
        { "margin", async db => (await db.Products.Include(p => p.Margins).SingleAsync()).SetMargin(0.9m, Since.At, null) },
        { "base currency", db => db.EnterSettingAsync("Company.BaseCurrency", "EUR", Since.At, null) },
    };

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_is_entered_since_the_findings_are_those_of_the_kept_statistics_before(string what, Func<CrmDbContext, Task> change)
    {
        var run = await ValuedAsync();
        var kept = await FindingsAsync(run);

        await using (var db = Values.Open())
        {
            await change(db);
            await db.SaveChangesAsync();
            await db.RefreshStaleAsync(); // as the next run does
        }

        Assert.True(kept == await FindingsAsync(run), what);
        Assert.Equal(run.Equity, JsonSerializer.Deserialize<WhatIfFindings>(kept)!.Result.EquityBefore);
    }

    [Fact]
    public async Task The_ledger_is_read_only_of_customers_of_whom_something_was_entered_since()
    {
        var run = await ValuedAsync();
        var whole = await FindingsAsync(run);
        await using var db = Values.Open();
        var buyer = await db.Customers.SingleAsync(c => c.Code == "c1");

        await db.PurchaseStatistics.Where(s => s.CustomerId == buyer.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Packed, Array.Empty<byte>()));
        Assert.NotEqual(whole, await FindingsAsync(run));

        db.Purchases.Add(new Purchase(buyer, June, 1, "USD", Since));
        await db.SaveChangesAsync();
        Assert.Equal(whole, await FindingsAsync(run));
    }

    private async Task<ValueRun> ValuedAsync()
    {
        for (var i = 1; i <= 12; i++)
            _ = await Values.AddAsync($"c{i}", (Day(2023, 1, i), 100 * i), (Day(2024, 6, i), 200), (Day(2024, 7, i), 70));
        _ = await Values.AddAsync("none");
        await using (var db = Values.Open())
        {
            db.ExchangeRates.AddRange(new("EUR", Day(2023, 1, 1), 1.2m, By.At, null), new("USD", Day(2023, 1, 1), 0.8m, By.At, null));
            db.Products.Add(new Product("P", "Pump", "")).Entity.SetMargin(0.4m, By.At, null);
            await db.SaveChangesAsync();
            db.Purchases.AddRange(await BoughtAsync(db, 500, By), await BoughtAsync(db, -40, By));
            await db.SaveChangesAsync();
        }

        return await Values.RunAsync(June, ValueMethod.Textbook);
    }

    private static async Task<Purchase> BoughtAsync(CrmDbContext db, decimal amount, Entered entered)
    {
        var purchase = new Purchase(await db.Customers.SingleAsync(c => c.Code == "c3"), Day(2024, 5, 5), amount, "EUR", entered);
        purchase.Detail("O-1", await db.Products.SingleAsync(), null, null, null);
        return purchase;
    }

    private async Task<string> FindingsAsync(ValueRun run)
        => JsonSerializer.Serialize(await new WhatIfCalculation(database).RunAsync(
            run.Id, Assumptions.Of(run.PolicyUsed()) with { DefaultMargin = 0.1m, GoldShare = 0.2m }, new StaffScope(1, [StaffRole.Administrator], []), _ => { }, CancellationToken.None));
}
