using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Purchases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

public sealed class MoneyQueryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly decimal[] Amounts = [12.34m, -2.5m, 0m, 9_999_999.9999m, 0.0001m];

    [Fact]
    public async Task A_bare_column_sums_compares_and_sorts_as_in_CSharp()
    {
        await using var db = database.NewContext();
        var customer = await db.AddCustomerAsync(Amounts);
        var purchases = db.Purchases.Where(p => p.CustomerId == customer.Id);

        Assert.Equal(Amounts.Sum(), await purchases.SumAsync(p => p.Amount));
        Assert.Equal(Amounts.Min(), await purchases.MinAsync(p => p.Amount));
        Assert.Equal(Amounts.Max(), await purchases.MaxAsync(p => p.Amount));
        Assert.Equal(Amounts.Where(a => a > 0.0001m), await purchases.Where(p => p.Amount > 0.0001m).OrderBy(p => p.Id).Select(p => p.Amount).ToListAsync());
        Assert.Equal(Amounts.Order(), await purchases.OrderBy(p => p.Amount).Select(p => p.Amount).ToListAsync());
        Assert.Equal(0m, await purchases.SumAsync(p => p.MarginRate ?? 0m));
    }

    [Fact]
    public async Task Grouped_sums_are_those_of_CSharp()
    {
        await using var db = database.NewContext();
        var customer = await db.AddCustomerAsync(Amounts);

        var sums = await db.Purchases.Where(p => p.CustomerId == customer.Id)
            .GroupBy(p => p.Currency).Select(g => new { g.Key, Total = g.Sum(p => p.Amount), Refunds = g.Sum(p => p.Amount < 0 ? p.Amount : 0m) })
            .SingleAsync();

        Assert.Equal(Amounts.Sum(), sums.Total);
        Assert.Equal(Amounts.Where(a => a < 0).Sum(), sums.Refunds);
    }

    [Fact]
    public void Any_amounts_sum_as_in_CSharp()
    {
        var amounts = Gen.Choose(-1_000_000_000, 1_000_000_000).Select(units => units / 10_000m).ArrayOf();

        Prop.ForAll(amounts.ToArbitrary(), sample =>
        {
            using var db = database.NewContext();
            var customer = db.AddCustomerAsync(sample).GetAwaiter().GetResult();
            Assert.Equal(sample.Sum(), db.Purchases.Where(p => p.CustomerId == customer.Id).Sum(p => p.Amount));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    public static TheoryData<string, Func<CrmDbContext, object?>> Traps => new()
    {
        { "product", db => db.Purchases.Sum(p => p.Amount * p.MarginRate) },
        { "quotient", db => db.Purchases.Select(p => p.Amount / 3m).ToList() },
        { "difference", db => db.Purchases.Where(p => p.Amount - 1m > 0).ToList() },
        { "average", db => db.Purchases.Average(p => p.Amount) },
        { "average in a group", db => db.Purchases.GroupBy(p => p.CustomerId).Select(g => g.Average(p => p.Amount)).ToList() },
        { "rounding", db => db.Purchases.Select(p => Math.Round(p.Amount, 2)).ToList() },
        { "cast", db => db.Purchases.Where(p => (double)p.Amount > 1).ToList() },
        { "cast of a whole number", db => db.Purchases.Where(p => p.Amount > p.CustomerId).ToList() },
        { "text", db => db.Purchases.Where(p => p.Amount.ToString(CultureInfo.InvariantCulture) == "1").ToList() },
    };

    [SqliteTheory]
    [MemberData(nameof(Traps))]
    public async Task Reckoning_in_SQL_is_refused_instead_of_being_wrong(string trap, Func<CrmDbContext, object?> query)
    {
        await using var db = database.NewContext();

        var refusal = Assert.Throws<InvalidOperationException>(() => query(db));

        Assert.True(refusal.Message.StartsWith("Reckon in C#", StringComparison.Ordinal), trap + ": " + refusal.Message);
    }

    [Fact]
    public async Task Reckoning_beside_the_query_is_welcome()
    {
        await using var db = database.NewContext();
        var limit = 3m;

        Assert.Empty(await db.Purchases.Where(p => p.Amount > limit * 1_000_000_000m).ToListAsync());
        Assert.Empty(await db.Set<Purchase>().Where(p => p.Amount > decimal.Round(limit * 1_000_000_000m)).ToListAsync());
    }
}
