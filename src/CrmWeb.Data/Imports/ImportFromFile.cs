using CrmWeb.Data.Care;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>What the command line may choose (命令行导入选项); all else is as detected.</summary>
public sealed record FromFileChoices(
    bool CreateCustomers = false, bool Again = false, DateOrder? Dates = null, DecimalMark? Decimals = null, ImportKind Kind = ImportKind.Purchases);

/// <summary>What came of a file (导入结果): the import, and the first fault where it failed.</summary>
public sealed record FromFileResult(FileImport Import, Fault? Fault)
{
    public bool Succeeded => Import.Status is ImportStatus.Applied;
}

/// <summary>Takes a file in (文件入库), detects how it is written, and, from the command line, applies it at once.</summary>
public sealed class ImportFromFile(CrmDbContext db, ImportFiles files, ApplyImport imports, CareGeneration care, TimeProvider clock)
{
    /// <summary>Stores the content and detects its layout; nothing is applied.</summary>
    public async Task<FileImport> TakeAsync(
        Stream content, ImportKind kind, string fileName, NewCustomers newCustomers, int? staffId, Guid? formId, CancellationToken cancel)
    {
        var stored = await files.StoreAsync(content, cancel);
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, staffId);
        var import = new FileImport(kind, stored.Key, Shorten(fileName), stored.Size, stored.Hash, entered);
        await using (var file = files.Open(import))
            import.Detect(LayoutGuess.Of(file, kind, await db.OwnFieldsAsync(kind, cancel)), (await db.SettingsAsync(cancel)).Text("Company.BaseCurrency"), newCustomers);

        db.FileImports.Add(formId is { } form ? import.FromForm(form) : import);
        return import;
    }

    /// <summary>Imports a file for the company: the command line's way.</summary>
    public async Task<FromFileResult> RunAsync(string path, FromFileChoices choices, CancellationToken cancel)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (PlainText.FaultOf(content, path) is { } unreadable)
            throw new UnreadableFileException(new Fault(0, null, unreadable));
        content.Position = 0;
        var customers = new NewCustomers(choices.CreateCustomers, await RootTeamAsync(cancel));
        var import = await TakeAsync(content, choices.Kind, Path.GetFileName(path), customers, null, null, cancel);
        var layout = import.Layout with { Dates = choices.Dates ?? import.Layout.Dates, Decimals = choices.Decimals ?? import.Layout.Decimals };
        import.Choose(layout, import.Currency, import.Matching, customers, leavesOutBad: false, choices.Again);
        import.Queue(null, Worker.This);
        await db.SaveChangesAsync(cancel);

        var done = await imports.RunAsync(import.Id, new Progress<int>(), cancel, CancellationToken.None);
        await care.RunAsync(await care.TodayAsync(cancel), cancel);
        return new FromFileResult(done, done.Status is ImportStatus.Failed ? await FaultOfAsync(done, cancel) : null);
    }

    // A company that was never set up has no team yet, and its customers need one.
    private async Task<int> RootTeamAsync(CancellationToken cancel)
    {
        var root = await db.Teams.OrderBy(t => t.Id).FirstOrDefaultAsync(t => t.ParentId == null, cancel);
        if (root is null)
        {
            root = db.Teams.Add(new Team((await db.SettingsAsync(cancel)).Text("Company.Name"))).Entity;
            await db.SaveChangesAsync(cancel);
        }

        return root.Id;
    }

    private async Task<Fault> FaultOfAsync(FileImport failed, CancellationToken cancel)
    {
        var kind = Enum.Parse<FaultKind>(failed.Error);
        if (kind is FaultKind.AlreadyImported)
        {
            var former = await db.FileImports.SameContentAs(failed).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(cancel);
            return new Fault(0, null, kind, $"{former}");
        }

        var file = await new ImportCheck(db, files, clock).RunAsync(failed, ImportRights.Company, cancel);
        return file.File.FirstFault ?? new Fault(0, null, kind);
    }

    private static string Shorten(string name) => name.Length <= FileImport.FileNameLength ? name : name[..FileImport.FileNameLength];
}
