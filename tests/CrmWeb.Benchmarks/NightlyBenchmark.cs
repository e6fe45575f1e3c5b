using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Upgrade;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Benchmarks;

/// <summary>The nightly run in SQLite: a seeded log in a database of its own, valued twice.</summary>
internal static class NightlyBenchmark
{
    private const int Seed = 20261121;
    private const int Chunk = 10_000;
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly Entered By = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), null);

    public static async Task RunAsync(int customers)
    {
        StepTable.Machine();
        var folder = Directory.CreateTempSubdirectory("crm-benchmark-");
        try
        {
            await using var services = new ServiceCollection().AddLogging()
                .AddCrmDatabase(new ConfigurationBuilder().Build(), new DataFolder(folder.FullName)).BuildServiceProvider();
            await services.GetRequiredService<DatabaseUpgrade>().RunAsync(CancellationToken.None);
            var contexts = services.GetRequiredService<IDbContextFactory<CrmDbContext>>();
            var purchases = await FillAsync(contexts, customers);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers:N0} customers, {purchases:N0} purchases, seed {Seed}\n"));

            StepTable.Head();
            var table = new StepTable();
            await table.TimeAsync("rebuild of all statistics from the ledger", () => RebuildAsync(contexts));
            await table.TimeAsync("first run", () => ValueAsync(contexts, 0));
            await table.TimeAsync("the next night, nothing changed", () => ValueAsync(contexts, 1));
            await table.TimeAsync("the day after: 1 % of the customers buy", () => BuyAsync(contexts, customers / 100));
            await table.TimeAsync("the night after that", () => ValueAsync(contexts, 2));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (Environment.GetEnvironmentVariable("KEEP") is null) folder.Delete(recursive: true); else Console.WriteLine(folder.FullName);
        }
    }

    private static async Task ValueAsync(IDbContextFactory<CrmDbContext> contexts, int night)
    {
        int id;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            var run = db.ValueRuns.Add(ValueRun.Scheduled(First.AddDays(SimulatedLog.Days - 1 + night), ValueMethod.Automatic, By.At)).Entity;
            await db.SaveChangesAsync();
            id = run.Id;
        }

        await new ValueRecompute(contexts, TimeProvider.System).RunAsync(id);
    }

    private static async Task RebuildAsync(IDbContextFactory<CrmDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.RebuildStatisticsAsync();
        await transaction.CommitAsync();
    }

    private static async Task BuyAsync(IDbContextFactory<CrmDbContext> contexts, int buyers)
    {
        foreach (var some in Enumerable.Range(0, buyers).Chunk(500))
        {
            await using var db = await contexts.CreateDbContextAsync();
            var codes = some.Select(i => $"C{i * 100}").ToList();
            foreach (var customer in await db.Customers.Where(c => codes.Contains(c.Code)).ToListAsync())
                db.Purchases.Add(new Purchase(customer, First.AddDays(SimulatedLog.Days), 25, "USD", By));
            await db.SaveChangesAsync();
        }
    }

    private static async Task<int> FillAsync(IDbContextFactory<CrmDbContext> contexts, int customers)
    {
        var log = SimulatedLog.Of(customers, Seed);
        await using var db = await contexts.CreateDbContextAsync();
        var team = db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        for (var from = 0; from < customers; from += Chunk)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var count = Math.Min(Chunk, customers - from);
            await db.BulkInsertAsync(Enumerable.Range(from, count).Select(i => new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, team.Id, null, RelationshipType.Basic, By)));
            var inserted = await db.Customers.AsNoTracking().OrderByDescending(c => c.Id).Take(count).Reverse().ToListAsync();
            await db.BulkInsertAsync(inserted.SelectMany((customer, i) => Purchases(log, from + i, customer)));
            await transaction.CommitAsync();
        }

        return log.PurchaseDays.Length;
    }

    private static IEnumerable<Purchase> Purchases(SimulatedLog log, int i, Customer customer)
    {
        for (var at = log.Starts[i]; at < log.Starts[i + 1]; at++)
            yield return new Purchase(customer, First.AddDays(log.PurchaseDays[at]), log.Cents[at] / 100m, "USD", By);
    }
}
