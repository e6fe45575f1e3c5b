using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
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

/// <summary>A SQLite database in a folder of its own, filled with a seeded log; both go when the benchmark is over.</summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private const int Seed = 20261121;
    private const int Chunk = 10_000;
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly Entered By = new(Now, null);

    // The log ends yesterday, so that a run of the program that is served values customers who still buy.
    private static readonly DateOnly First = DateOnly.FromDateTime(Now).AddDays(-SimulatedLog.Days);

    private readonly DirectoryInfo folder;
    private readonly bool isKept;
    private readonly ServiceProvider services;

    private FilledDatabase(string? kept)
    {
        (isKept, folder) = (kept is not null, kept is null ? Directory.CreateTempSubdirectory("crm-benchmark-") : Directory.CreateDirectory(kept));
        services = new ServiceCollection().AddLogging()
            .AddCrmDatabase(new ConfigurationBuilder().Build(), new DataFolder(folder.FullName)).BuildServiceProvider();
    }

    public string Folder => folder.FullName;

    public IDbContextFactory<CrmDbContext> Contexts => services.GetRequiredService<IDbContextFactory<CrmDbContext>>();

    /// <param name="kept">A folder that stays when the benchmark is over, so that the next one need not fill it again.</param>
    public static async Task<FilledDatabase> OfAsync(int customers, string? kept = null)
    {
        var made = new FilledDatabase(kept);
        await made.services.GetRequiredService<DatabaseUpgrade>().RunAsync(CancellationToken.None);
        var purchases = await FillAsync(made.Contexts, customers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers:N0} customers, {purchases:N0} purchases, seed {Seed}\n"));
        return made;
    }

    public async Task RebuildAsync()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.RebuildStatisticsAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Computes a night: the last day of the log, or so many days later.</summary>
    public async Task ValueAsync(int later)
    {
        int id;
        await using (var db = await Contexts.CreateDbContextAsync())
        {
            var run = db.ValueRuns.Add(ValueRun.Scheduled(First.AddDays(SimulatedLog.Days - 1 + later), ValueMethod.Automatic, By.At)).Entity;
            await db.SaveChangesAsync();
            id = run.Id;
        }

        await new ValueRecompute(Contexts, TimeProvider.System).RunAsync(id);
    }

    /// <summary>So many customers buy on the day after the log, entered one by one as people enter them.</summary>
    public async Task BuyAsync(int buyers)
    {
        foreach (var some in Enumerable.Range(0, buyers).Chunk(500))
        {
            await using var db = await Contexts.CreateDbContextAsync();
            var codes = some.Select(i => $"C{i * 100}").ToList();
            foreach (var customer in await db.Customers.Where(c => codes.Contains(c.Code)).ToListAsync())
                db.Purchases.Add(new Purchase(customer, First.AddDays(SimulatedLog.Days), 25, "USD", By));
            await db.SaveChangesAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!isKept)
            folder.Delete(recursive: true);
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
            var made = Enumerable.Range(from, count).Select(i => new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, team.Id, null, RelationshipType.Basic, By)).ToList();
            await db.BulkInsertCustomersAsync(made);
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
