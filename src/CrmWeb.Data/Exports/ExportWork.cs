using System.Runtime.CompilerServices;
using CrmWeb.Data.Access;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Lists;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>An export that waits (待执行导出): its number, and the language of its words.</summary>
public sealed record WaitingExport(int Id, string Language);

/// <summary>What is to be written, with the rights of this moment (导出来源).</summary>
public sealed record ExportSource(CrmDbContext Db, StaffScope Staff, IQueryable<Customer> Customers, DataExport Export, TimeZoneInfo Zone, IReadOnlyList<CustomField> Own);

/// <summary>Writes exports beside the requests (执行后台导出), and removes their files when their time is over.</summary>
/// <remarks>A file that a killed process left half written is written anew.</remarks>
public sealed class ExportWork(IDbContextFactory<CrmDbContext> contexts, ExportFiles files, TimeProvider clock) : IDisposable
{
    private const int RowsBetweenLooks = 500;

    // What bears this process's name was left by an earlier one only as long as this one writes nothing.
    private readonly SemaphoreSlim one = new(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<WaitingExport?> NextAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var waiting = await db.DataExports.AsNoTracking().Waiting().OrderBy(e => e.Id).Select(e => new { e.Id, e.Language, e.Worker, e.BeatAt }).ToListAsync(cancel);
        return waiting.Find(e => Worker.IsFree(e.Worker, e.BeatAt, Now)) is { } next ? new(next.Id, next.Language) : null;
    }

    /// <summary>Works to the end, or until a person cancels; a failure stands in the row and is told to the caller.</summary>
    /// <param name="words">The words of the file in the language of the thread.</param>
    /// <param name="table">What it holds.</param>
    public async Task RunAsync(int exportId, Func<TimeZoneInfo, ExportWords> words, Func<ExportSource, ExportWords, CancellationToken, ExportTable> table, CancellationToken stopping)
    {
        await one.WaitAsync(stopping);
        try
        {
            await AloneAsync(exportId, words, table, stopping);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task AloneAsync(int exportId, Func<TimeZoneInfo, ExportWords> words, Func<ExportSource, ExportWords, CancellationToken, ExportTable> table, CancellationToken stopping)
    {
        var key = Guid.NewGuid();
        if (await ChangeAsync(exportId, e => e.IsWaiting, e => Begin(e, key)) is not { } export)
            return;

        try
        {
            var rows = await WriteAsync(export, words, table, stopping);
            if (await ChangeAsync(exportId, e => e.IsWrittenUnder(key), e => e.Complete(rows, Now)) is null)
                files.Forget(key);
        }
        catch (CancelledExportException)
        {
            files.Forget(key);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            files.Forget(key);
            await ChangeAsync(exportId, x => x.IsWrittenUnder(key), x => x.Fail(e.GetBaseException().Message, Now));
            throw;
        }
    }

    /// <summary>Answers how many files are gone.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var over = await db.DataExports.OverAt(Now).ToListAsync(cancel);
        foreach (var export in over)
        {
            files.Forget(export.FileKey!.Value);
            export.Remove();
        }

        await db.SaveChangesAsync(cancel);
        return over.Count;
    }

    private void Begin(DataExport export, Guid key)
    {
        if (export.FileKey is { } left)
            files.Forget(left);
        export.Start(Worker.This, key, Now);
    }

    private async Task<int> WriteAsync(
        DataExport export, Func<TimeZoneInfo, ExportWords> words, Func<ExportSource, ExportWords, CancellationToken, ExportTable> table, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var zone = (await db.SettingsAsync(cancel)).Zone;
        var source = await SourceAsync(db, export, zone, cancel);
        var said = words(zone);
        var written = table(source, said, cancel);
        await using var file = files.Create(export.FileKey!.Value);
        return await (written with { Rows = WatchedAsync(written.Rows, export.Id, cancel) }).WriteAsync(export.Format, said, file, cancel);
    }

    // Rights are those of this moment, not of the press.
    private static async Task<ExportSource> SourceAsync(CrmDbContext db, DataExport export, TimeZoneInfo zone, CancellationToken cancel)
    {
        var (staff, choice, upTo) = (await db.ScopeOfAsync(export.ExportedBy!.Value, cancel), export.Choice, export.UpTo);
        var rights = ExportRights.Of(staff);
        if (rights.Reach is Reach.None || FilterFault.Of(choice.Filter, staff) is not null)
            throw new RuleBrokenException("The right to export this is gone.");

        var chosen = db.Customers.AsNoTracking().ExportableBy(staff).Chosen(db, staff, choice, new(export.AsOf!.Value, zone)).Where(c => c.Id <= upTo);
        if (rights.MostRows is { } most && await db.ExportRowsAsync(export.Kind, chosen, most + 1, cancel) > most)
            throw new RuleBrokenException($"More than {most} rows.");

        return new(db, staff, chosen, export, zone, await db.OwnFieldsAsync(export.Kind, cancel));
    }

    // Every few rows it says how far it is, and hears whether somebody cancelled.
    private async IAsyncEnumerable<IReadOnlyList<string>> WatchedAsync(IAsyncEnumerable<IReadOnlyList<string>> rows, int exportId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            yield return row;
            if (++count % RowsBetweenLooks == 0)
                await TellAsync(exportId, count, cancel);
        }
    }

    private async Task TellAsync(int exportId, int count, CancellationToken cancel)
    {
        var now = Now;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var isWorking = await db.DataExports.Where(e => e.Id == exportId && e.Status == ExportStatus.Working)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Written, count).SetProperty(e => e.BeatAt, now), cancel) > 0;
        if (!isWorking)
            throw new CancelledExportException();
    }

    private async Task<DataExport?> ChangeAsync(int exportId, Func<DataExport, bool> may, Action<DataExport> act)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var export = await db.DataExports.SingleAsync(e => e.Id == exportId);
        if (!may(export))
            return null;

        act(export);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return export;
    }

    /// <summary>Somebody cancelled the export (导出已取消).</summary>
    private sealed class CancelledExportException : Exception;
}
