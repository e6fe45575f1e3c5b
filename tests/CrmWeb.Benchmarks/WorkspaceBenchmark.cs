using System.Globalization;
using CrmWeb.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>Pages that sales staff live in and the search of the palette, over a seeded company, by many people at once.</summary>
internal static class WorkspaceBenchmark
{
    private const int Clients = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    // People read before they go on: without a pause two cores are asked for more than any office asks.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private static readonly string[] Paths =
    [
        "/", "/customers", "/customers?sort=Name", "/customers?f=Type.Is.Basic", "/customers/{id}", "/customers/{id}/edit", "/interactions", "/care", "/complaints", "/stakeholders",
        "/relationships", "/balance", "/opportunities", "/prospects", "/search?q=天元", "/search?q=有限公司", "/search?q=杭州 仪器", "/search?q=+86 13000{id}", "/search?q=kel", "/search?q=Keller {id}", "/search?q=C-2026-00{id}",
    ];

    public static async Task RunAsync(int customers, string? folder)
    {
        StepTable.Machine();
        var isKept = folder is not null && File.Exists(Path.Combine(folder, "crm.db"));
        await using var database = await FilledDatabase.OfAsync(0, folder);
        using var program = await ServedProgram.StartAsync(database.Folder);
        if (!isKept)
        {
            await using var db = await database.Contexts.CreateDbContextAsync();
            await new SeededWorkspace(db, await db.Users.Select(u => u.Id).FirstAsync()).FillAsync(customers);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        foreach (var path in Paths)
            await program.AskAsync(path.Replace("{id}", "4711", StringComparison.Ordinal), isFragment: path.StartsWith("/search", StringComparison.Ordinal));
        Console.WriteLine("| page | alone, ms | 16 people p50 ms | 16 people p95 ms | answers |\n|---|---|---|---|---|");
        var alone = await AskAllAsync(program, customers, 1, TimeSpan.Zero);
        var all = await AskAllAsync(program, customers, Clients, Pause);
        foreach (var path in Paths)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {At(alone[path], 50):0.0} | {At(all[path], 50):0} | {At(all[path], 95):0} | {all[path].Count} |"));
    }

    private static async Task<Dictionary<string, List<double>>> AskAllAsync(ServedProgram program, int customers, int clients, TimeSpan pause)
    {
        var (took, over) = (Paths.ToDictionary(p => p, _ => new List<double>()), Task.Delay(Span));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var random = new Random(client);
            for (var i = client * 5; !over.IsCompleted; i++)
            {
                var path = Paths[i % Paths.Length];
                var milliseconds = await program.AskAsync(
                    path.Replace("{id}", random.Next(1, customers).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), path.StartsWith("/search", StringComparison.Ordinal));
                lock (took)
                    took[path].Add(milliseconds);
                await Task.Delay(pause * (0.5 + random.NextDouble()));
            }
        }));
        return took;
    }

    private static double At(List<double> took, int percent)
    {
        took.Sort();
        return took.Count == 0 ? double.NaN : took[Math.Min(took.Count - 1, took.Count * percent / 100)];
    }
}
