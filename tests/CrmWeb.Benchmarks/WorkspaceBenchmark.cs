using CrmWeb.Data.Relationships;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>Pages that sales staff live in and the search of the palette, over a seeded company, by many people at once.</summary>
internal static class WorkspaceBenchmark
{
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
            var own = await db.Customers.Where(c => c.OwnerId == reader.Id).Select(c => c.Id).ToListAsync();
            await new Crowd(program, Paths, random => own[random.Next(own.Count)]).TellAsync($"page, as {role}");
        }
    }

    internal static async Task BecomeAsync(Data.CrmDbContext db, int reader, StaffRole role)
    {
        await db.UserRoles.Where(r => r.UserId == reader).ExecuteDeleteAsync();
        db.UserRoles.Add(new() { UserId = reader, RoleId = await db.Roles.Where(r => r.Name == $"{role}").Select(r => r.Id).SingleAsync() });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
