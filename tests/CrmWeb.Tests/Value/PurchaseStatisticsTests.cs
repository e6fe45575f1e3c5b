using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using CrmWeb.Tests.Merges;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

/// <summary>Whatever happens to the ledger, the statistics kept beside it are those that a rebuild would make.</summary>
public sealed class PurchaseStatisticsTests : IAsyncLifetime, IDisposable
{
    private const int Histories = 40;
    private readonly TestDatabase database = new();
    private readonly TestFolder folder = new();

    private ValueBase Values => new(database);

    private ImportBase Imports => new(database, folder);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Random_histories_leave_the_rows_that_a_rebuild_makes()
    {
        await CompanyAsync();
        var events = (from kind in Gen.Choose(0, 12) from seed in Gen.Choose(0, 999) select (kind, seed)).ArrayOf(6);
        foreach (var history in events.Sample(6, Histories))
        {
            foreach (var (kind, seed) in history)
                await HappenAsync(kind, new Random(seed));

            var kept = await KeptAsync();
            await RebuildAsync();
            Assert.Equal(await RowsAsync(), kept);
        }

        Assert.NotEmpty(await RowsAsync());
    }

    [Fact]
    public async Task A_purchase_may_be_entered_before_the_rate_of_its_currency()
    {
        var id = await Values.AddAsync("one", (new(2024, 1, 1), 100));
        await AddAsync(id, new(2024, 2, 1), 50, "CHF");
        Assert.True((await OneAsync(id)).IsStale);

        await RateAsync("CHF", 1.1m);
        await using (var db = Values.Open())
            await db.RefreshStaleAsync();
        Assert.Equal([100m, 55m], (await OneAsync(id)).Purchases.Unpack().Select(s => s.Amount));
    }

    [Fact]
    public async Task Statistics_are_saved_with_the_purchase_or_not_at_all()
    {
        var id = await Values.AddAsync("one", (new(2024, 1, 1), 100));
        await using (var db = Values.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == id), new(2024, 2, 1), 50, "USD", ValueBase.By));
            await db.SaveChangesAsync();
            Assert.Equal(2, (await db.PurchaseStatistics.AsNoTracking().SingleAsync()).Purchases.Unpack().Length);
        }

        Assert.Single((await OneAsync(id)).Purchases.Unpack());
    }

    private async Task CompanyAsync()
    {
        for (var i = 0; i < 5; i++)
            await Values.AddAsync($"C{i}");
        await using var db = Values.Open();
        db.Products.AddRange(new Product("P0", "Pump", ""), new Product("P1", "Seal", ""));
        await db.SaveChangesAsync();
        await RateAsync("EUR", 1.2m);
    }

    private Task HappenAsync(int kind, Random random) => kind switch
    {
        0 => WithdrawAsync(random),
        1 => RateAsync("EUR", 1 + random.Next(50) / 100m),
        2 => MarginAsync(random),
        3 => ImportAsync(random),
        4 => UndoAsync(),
        5 => SettingAsync("Company.BaseCurrency", random.Next(2) == 0 ? "USD" : "EUR"),
        6 => SettingAsync("Value.DefaultMarginRate", $"0.{random.Next(1, 9)}"),
        10 or 11 => MergeAsync(random),
        12 => PartAsync(),
        _ => BuyAsync(random),
    };

    // Whoever was merged away is merged no more until it is parted again.
    private async Task MergeAsync(Random random)
    {
        await using var db = Values.Open();
        var standing = await db.Customers.Where(c => c.MergedIntoId == null && c.ArchivedAt == null && EF.Functions.Like(c.Code, "C%")).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        if (standing.Count >= 2)
            await new MergeBase(database).MergeAsync(standing[random.Next(standing.Count - 1)], standing[^1]);
    }

    private async Task PartAsync()
    {
        await using var db = Values.Open();
        if (await db.CustomerMerges.Where(m => m.UndoneAt == null && m.Survivor.MergedIntoId == null).OrderByDescending(m => m.Id).Select(m => (int?)m.Id).FirstOrDefaultAsync() is { } merge)
            await new MergeBase(database).PartAsync(merge);
    }

    // A third are refunds, and half name an order, so that refunds meet their orders before and after.
    private async Task BuyAsync(Random random)
    {
        await using var db = Values.Open();
        var (code, second) = ($"C{random.Next(5)}", random.Next(2));
        var customer = await db.Customers.SingleAsync(c => c.Code == code);
        var product = random.Next(2) == 0 ? null : await db.Products.OrderBy(p => p.Id).Skip(second).FirstAsync();
        var purchase = new Purchase(customer, new DateOnly(2024, 1, 1).AddDays(random.Next(6)), random.Next(-100, 200), random.Next(3) == 0 ? "EUR" : "USD", ValueBase.By);
        purchase.Detail(random.Next(2) == 0 ? "" : $"O{random.Next(3)}", product, random.Next(2) == 0 ? null : 0.25m, null, null);
        db.Purchases.Add(purchase);
        await db.SaveChangesAsync();
    }

    private async Task WithdrawAsync(Random random)
    {
        await using var db = Values.Open();
        var place = random.Next(5);
        if (await db.Purchases.Include(p => p.Customer).Standing().OrderBy(p => p.Id).Skip(place).FirstOrDefaultAsync() is not { } purchase)
            return;

        purchase.Withdraw(ValueBase.By.At, null);
        if (random.Next(2) == 0)
            db.Purchases.Add(purchase.Again(ValueBase.By));
        await db.SaveChangesAsync();
    }

    private async Task MarginAsync(Random random)
    {
        await using var db = Values.Open();
        var place = random.Next(2);
        var product = await db.Products.Include(p => p.Margins).OrderBy(p => p.Id).Skip(place).FirstAsync();
        product.SetMargin(random.Next(3) == 0 ? null : random.Next(9) / 10m, ValueBase.By.At, null);
        await db.SaveChangesAsync();
    }

    private Task<FromFileResult> ImportAsync(Random random)
        => Imports.FromTextAsync($"customer,date,amount,order\nC{random.Next(5)},2024-01-0{random.Next(1, 7)},{random.Next(1, 99)},O{random.Next(3)}\nN{random.Next(9)},2024-01-02,{random.Next(1, 99)},\n", new(CreateCustomers: true));

    private async Task UndoAsync()
    {
        await using var db = Values.Open();
        if (await db.FileImports.Where(i => i.Status == Domain.Imports.ImportStatus.Applied).OrderBy(i => i.Id).FirstOrDefaultAsync() is { } import)
            await Imports.UndoAsync(import.Id);
    }

    private async Task RateAsync(string currency, decimal rate)
    {
        await using var db = Values.Open();
        foreach (var code in new[] { currency, "USD" })
        {
            foreach (var older in await db.ExchangeRates.Where(r => r.Currency == code && r.WithdrawnAt == null).ToListAsync())
                older.Withdraw(ValueBase.By.At);
            db.ExchangeRates.Add(new ExchangeRate(code, new(2024, 1, 1), code == currency ? rate : 0.9m, ValueBase.By.At, null));
        }

        await db.SaveChangesAsync();
    }

    private async Task SettingAsync(string key, string value)
    {
        await using var db = Values.Open();
        await db.EnterSettingAsync(key, value, ValueBase.By.At, null);
        await db.SaveChangesAsync();
    }

    private async Task AddAsync(int customerId, DateOnly day, decimal amount, string currency)
    {
        await using var db = Values.Open();
        db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == customerId), day, amount, currency, ValueBase.By));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> KeptAsync()
    {
        await using (var db = Values.Open())
            await db.RefreshStaleAsync();
        return await RowsAsync();
    }

    private async Task RebuildAsync()
    {
        await using var db = Values.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.RebuildStatisticsAsync();
        await transaction.CommitAsync();
    }

    private async Task<List<string>> RowsAsync()
    {
        await using var db = Values.Open();
        return (await db.PurchaseStatistics.AsNoTracking().OrderBy(s => s.CustomerId).ToListAsync())
            .ConvertAll(s => $"{s.CustomerId} {s.IsStale} {Convert.ToHexString(s.Packed)}");
    }

    private async Task<Domain.Value.Statistics.PurchaseStatistics> OneAsync(int customerId)
    {
        await using var db = Values.Open();
        return await db.PurchaseStatistics.AsNoTracking().SingleAsync(s => s.CustomerId == customerId);
    }
}
