using System.Text;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

/// <summary>A database with a folder for files, and short ways to import into it.</summary>
internal sealed class ImportBase(TestDatabase database, TestFolder folder)
{
    public static readonly Entered By = new(new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc), null);

    public ImportFiles Files { get; } = new(new DataFolder(folder.Root));

    public ApplyImport Imports => new(database, Files, TimeProvider.System);

    public CrmDbContext Open() => database.NewContext();

    public async Task<int> TeamAsync()
    {
        await using var db = Open();
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        return team.Id;
    }

    public async Task<int> CustomerAsync(string code)
    {
        var team = await TeamAsync();
        await using var db = Open();
        var customer = db.Customers.Add(new Customer(code, $"Name of {code}", CustomerClass.Individual, team, null, RelationshipType.Basic, By)).Entity;
        await db.SaveChangesAsync();
        return customer.Id;
    }

    public async Task<FromFileResult> FromFileAsync(string path, FromFileChoices choices)
    {
        await using var db = Open();
        return await new ImportFromFile(db, Files, Imports, new CareGeneration(database, TimeProvider.System), TimeProvider.System).RunAsync(path, choices, CancellationToken.None);
    }

    public async Task<FromFileResult> FromTextAsync(string text, FromFileChoices? choices = null)
    {
        var path = folder.File($"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, text, Encoding.UTF8);
        return await FromFileAsync(path, choices ?? new FromFileChoices(CreateCustomers: true));
    }

    /// <summary>Takes a file in as a page does, queued by a person and not yet applied.</summary>
    public async Task<int> QueueAsync(string text, NewCustomers newCustomers, int? staffId, bool leavesOutBad = false, ImportKind kind = ImportKind.Purchases, Matching? matching = null)
    {
        await using var db = Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var import = await new ImportFromFile(db, Files, Imports, new CareGeneration(database, TimeProvider.System), TimeProvider.System)
            .TakeAsync(content, kind, "file.csv", newCustomers, staffId, null, CancellationToken.None);
        import.Choose(import.Layout, import.Currency, matching ?? import.Matching, newCustomers, leavesOutBad, again: false);
        import.Queue(staffId);
        await db.SaveChangesAsync();
        return import.Id;
    }

    public Task<FileImport> RunAsync(int importId, CancellationToken cancelled = default, CancellationToken stopping = default)
        => Imports.RunAsync(importId, new Progress<int>(), cancelled, stopping);

    public async Task<FileImport> UndoAsync(int importId)
    {
        await using (var db = Open())
        {
            (await db.FileImports.SingleAsync(i => i.Id == importId)).BeginUndo(By);
            await db.SaveChangesAsync();
        }

        return await new UndoImport(database, TimeProvider.System).RunAsync(importId, CancellationToken.None);
    }
}
