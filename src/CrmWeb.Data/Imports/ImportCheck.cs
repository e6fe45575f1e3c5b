using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Reads a file and holds every row against the database (导入校验), writing nothing; page, job and command line use it alike.</summary>
public sealed class ImportCheck(CrmDbContext db, ImportFiles files, TimeProvider clock)
{
    public async Task<CheckedImport> RunAsync(FileImport import, ImportRights rights, CancellationToken cancel)
        => import.Kind is ImportKind.Purchases
            ? await new PurchaseCheck(db, files, clock).RunAsync(import, rights, cancel)
            : new CheckedRecords(await PassAsync(import, rights, writes: false, new Progress<int>(), cancel));

    /// <summary>Goes through a file of records; writes them where asked to, inside the caller's transaction.</summary>
    internal async Task<ReadRecords> PassAsync(FileImport import, ImportRights rights, bool writes, IProgress<int> progress, CancellationToken cancel)
    {
        var now = new Entered(clock.GetUtcNow().UtcDateTime, import.QueuedBy ?? import.UploadedBy);
        var rules = await db.RowRulesAsync(import.Currency, now.At, [], cancel) with { Own = await db.OwnFieldsAsync(import.Kind, cancel) };
        var work = new RecordWork(db, import, rights, rules, await StaffDirectory.OfAsync(db, cancel), now, writes);
        await using var stream = files.Open(import);
        var pass = new RecordPass(import.Layout, work.Kind(), Math.Min(rights.MostRows, ImportRights.FileRows));
        return await pass.RunAsync(stream, ImportFields.Required(import.Kind, import.Matching.Key), progress, cancel);
    }
}

/// <summary>What the rows of a file are held against, as the company has it now (校验依据读取).</summary>
public static class ImportRules
{
    extension(CrmDbContext db)
    {
        /// <summary>The company's own fields that a file of this kind may have.</summary>
        public async Task<IReadOnlyList<CustomField>> OwnFieldsAsync(ImportKind kind, CancellationToken cancel)
            => OwnColumns.OwnerOf(kind) is { } owner ? await db.FieldsOfAsync(owner, cancel) : [];

        public async Task<RowRules> RowRulesAsync(string currency, DateTime now, IEnumerable<string> products, CancellationToken cancel)
            => new(
                (await db.CalendarAsync(cancel)).DayOf(now), currency,
                new HashSet<string>(await db.CurrenciesAsync(cancel), StringComparer.Ordinal),
                new HashSet<string>(products, StringComparer.OrdinalIgnoreCase),
                (await db.SettingsAsync(cancel)).Zone);
    }
}
