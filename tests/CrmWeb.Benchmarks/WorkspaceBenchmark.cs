using System.Globalization;
using CrmWeb.Data.Relationships;
using CrmWeb.Domain.Access;
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
        "/", "/customers", "/customers?sort=Name", "/customers?f=Type.Is.Basic", "/customers/contacts", "/customers/contacts?q=anna", "/customers/{id}", "/customers/{id}/edit", "/interactions", "/care", "/complaints", "/stakeholders",
        "/customers/{id}/panels/log", "/customers/{id}/timeline", "/customers/{id}/panels/contacts", "/customers/{id}/panels/value", "/customers/{id}/panels/work",
        "/relationships", "/balance", "/opportunities", "/prospects", "/search?q=天元", "/search?q=有限公司", "/search?q=杭州 仪器", "/search?q=+86 13000{id}", "/search?q=kel", "/search?q=Keller {id}", "/search?q=C-2026-00{id}",
    ];

    public static async Task RunAsync(int customers, string? folder)
    {
        StepTable.Machine();
        var isKept = folder is not null && File.Exists(Path.Combine(folder, "crm.db"));
        await using var database = await FilledDatabase.OfAsync(0, folder);
        using var program = await ServedProgram.StartAsync(database.Folder);
        await using var db = await database.Contexts.CreateDbContextAsync();
        var reader = await db.Users.OrderBy(u => u.Id).FirstAsync();
        if (!isKept)
        {
            await new SeededWorkspace(db, reader).FillAsync(customers);
            await program.RecomputeAsync(); // the program may have kept its night before there was anybody to value
            await new RelationshipReader(database.Contexts).ReadAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        await program.QuietAsync();
        foreach (var role in new[] { StaffRole.Sales, StaffRole.Administrator })
        {
            await BecomeAsync(db, reader.Id, role);
            await Task.Delay(TimeSpan.FromSeconds(10)); // who is signed in is read anew every few seconds
            await TellAsync(program, role, await db.Customers.Where(c => c.OwnerId == reader.Id).Select(c => c.Id).ToListAsync());
        }
    }

    private static async Task BecomeAsync(Data.CrmDbContext db, int reader, StaffRole role)
    {
        await db.UserRoles.Where(r => r.UserId == reader).ExecuteDeleteAsync();
        db.UserRoles.Add(new() { UserId = reader, RoleId = await db.Roles.Where(r => r.Name == $"{role}").Select(r => r.Id).SingleAsync() });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task TellAsync(ServedProgram program, StaffRole role, List<int> own)
    {
        foreach (var path in Paths)
            await program.AskAsync(Filled(path, own[0]), IsFragment(path)); // the first answer of a page compiles it
        var alone = await AskAllAsync(program, own, 1, TimeSpan.Zero);
        var all = await AskAllAsync(program, own, Clients, Pause);
        Console.WriteLine($"\n| page, as {role} | alone, ms | 16 people p50 ms | 16 people p95 ms | answers |\n|---|---|---|---|---|");
        foreach (var path in Paths)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {At(alone[path], 50):0.0} | {At(all[path], 50):0} | {At(all[path], 95):0} | {all[path].Count} |"));
        var (one, many) = (alone.Values.SelectMany(t => t).ToList(), all.Values.SelectMany(t => t).ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {At(one, 50):0.0} | {At(many, 50):0} | {At(many, 95):0} | {many.Count} |"));
    }

    private static async Task<Dictionary<string, List<double>>> AskAllAsync(ServedProgram program, List<int> own, int clients, TimeSpan pause)
    {
        var (took, over) = (Paths.ToDictionary(p => p, _ => new List<double>()), Task.Delay(Span));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var random = new Random(client);
            for (var i = client * 5; !over.IsCompleted; i++)
            {
                var path = Paths[i % Paths.Length];
                var milliseconds = await program.AskAsync(Filled(path, own[random.Next(own.Count)]), IsFragment(path));
                lock (took)
                    took[path].Add(milliseconds);
                await Task.Delay(pause * (0.5 + random.NextDouble()));
            }
        }));
        return took;
    }

    private static string Filled(string path, int id) => path.Replace("{id}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // As the page's scripts ask: what is found while typing, and the parts of a customer's page.
    private static bool IsFragment(string path) => path.StartsWith("/search", StringComparison.Ordinal) || path.Contains("/panels/", StringComparison.Ordinal) || path.EndsWith("/timeline", StringComparison.Ordinal);

    private static double At(List<double> took, int percent)
    {
        took.Sort();
        return took.Count == 0 ? double.NaN : took[Math.Min(took.Count - 1, took.Count * percent / 100)];
    }
}
