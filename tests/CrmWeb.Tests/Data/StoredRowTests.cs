using System.Data;
using CrmWeb.Data;
using CrmWeb.Data.Bulk;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Purchases;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

/// <summary>What is read column by column is what the entities say.</summary>
public sealed class StoredRowTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Purchases = 300;
    private static readonly DateOnly[] Days = [DateOnly.MinValue, new(1999, 12, 31), new(2024, 2, 29), new(2026, 3, 2), DateOnly.MaxValue];
    private static readonly string[] Orders = ["", "A-1", "订单 7", "Å".PadRight(Purchase.OrderNumberLength, 'ß'), "A-1"];

    [Fact]
    public async Task Purchases_read_plainly_are_those_that_the_entities_say()
    {
        await using var db = database.NewContext();
        var made = await BoughtAsync(db);

        var purchases = db.Purchases.AsNoTracking().Where(p => p.CustomerId == made);
        var entities = (await purchases.ToListAsync())
            .Select(p => new LedgerPurchase(p.CustomerId, p.Date, p.Amount, p.Currency, p.MarginRate, p.ProductId, p.OrderNumber));

        var read = LedgerPurchase.Read(db, purchases).ToList();

        Assert.Equal(Purchases, read.Count);
        Assert.Equal(read.Select(p => p.Date).Order(), read.Select(p => p.Date));
        Assert.Equal(entities.OrderBy(p => p.ToString(), StringComparer.Ordinal), read.OrderBy(p => p.ToString(), StringComparer.Ordinal));
    }

    [SqliteFact]
    public async Task A_text_that_is_no_day_is_refused()
    {
        await using var db = database.NewContext();
        var id = (await db.AddCustomerAsync(12.5m)).Id;
        var purchases = db.Purchases.Where(p => p.CustomerId == id);
        foreach (var text in new[] { "2O26-03-04", "2026-13-04", "soon" })
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Purchases SET Date = {text} WHERE CustomerId = {id}");
            Assert.ThrowsAny<Exception>(() => LedgerPurchase.Read(db, purchases).ToList());
        }
    }

    [Fact]
    public void On_SQL_Server_money_is_read_as_decimals_and_days_as_days()
    {
        var options = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        options.UseCrmSqlServer("Server=never-opened");
        using var db = new SqlServerCrmDbContext(options.Options);
        using var table = new DataTable { Columns = { { "Amount", typeof(decimal) }, { "Date", typeof(DateOnly) } } };
        table.Rows.Add(12.3456m, new DateOnly(2024, 2, 29));
        using var reader = table.CreateDataReader();
        Assert.True(reader.Read());

        var row = db.RowOf(reader);

        Assert.Equal(12.3456m, MoneyColumn.Of<Purchase>(db, nameof(Purchase.Amount)).Value(row, 0));
        Assert.Equal(new DateOnly(2024, 2, 29), row.Day(1));
    }

    private static async Task<int> BoughtAsync(CrmDbContext db)
    {
        var id = (await db.AddCustomerAsync()).Id;
        var (customer, product) = (await db.Customers.SingleAsync(c => c.Id == id), db.Products.Add(new Product($"P-{id}", "Pump", "")).Entity);
        await db.SaveChangesAsync();
        var drawn = from day in Gen.Elements(Days)
                    from units in Gen.Choose(-999_999_999, 999_999_999)
                    from order in Gen.Elements(Orders)
                    from margin in Gen.Elements<decimal?>(null, 0m, 0.25m, -0.1234m)
                    from currency in Gen.Elements("EUR", "USD")
                    from own in Gen.Elements(null, product)
                    select Bought(new Purchase(customer, day, units / 10_000m, currency, new(SampleCustomers.Monday, null)), order, own, margin);
        db.Purchases.AddRange(drawn.Sample(Purchases));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return id;
    }

    private static Purchase Bought(Purchase purchase, string order, Product? product, decimal? margin)
    {
        purchase.Detail(order, product, margin, null, null);
        return purchase;
    }
}
