using CrmWeb.Data.Workers;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Applies a queued import (执行导入): all of it in one transaction, or nothing.</summary>
public sealed class ApplyImport(IDbContextFactory<CrmDbContext> contexts, ImportFiles files, TimeProvider clock)
{
    private const int Checked = 35;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Applies to the end: applied, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, the import stays as it is and is taken up at the next start.</remarks>
    public async Task<FileImport> RunAsync(int importId, IProgress<int> progress, CancellationToken cancelled, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled, stopping);
        await ChangeAsync(importId, i => i.Start(Worker.This, Now));
        try
        {
            var refusal = await ApplyAsync(importId, progress, either.Token);
            return await ChangeAsync(importId, i => { if (refusal is { } kind) i.Fail($"{kind}", Now); });
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return await ChangeAsync(importId, i => i.Cancel(Now));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await ChangeAsync(importId, i => i.Fail(e.GetBaseException().Message, Now));
            throw;
        }
    }

    private async Task<FaultKind?> ApplyAsync(int importId, IProgress<int> progress, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var import = await db.FileImports.SingleAsync(i => i.Id == importId, cancel);
        var rights = await db.ImportRightsAsync(import.QueuedBy, cancel);
        if (import.NewCustomers.Create && !rights.Covers(import.NewCustomers.TeamId, import.NewCustomers.OwnerId))
            return FaultKind.BeyondReach;

        progress.Report(5);
        var file = await new ImportCheck(db, files, clock).RunAsync(import, rights, cancel);
        progress.Report(Checked);
        if (file.RefusalOf(import) is { } refusal)
            return refusal;

        return await WriteAsync(db, import, file, progress, cancel);
    }

    private async Task<FaultKind?> WriteAsync(
        CrmDbContext db, FileImport import, CheckedImport file, IProgress<int> progress, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Asked here, where no other import can come between the question and the commit.
        if (!import.Again && await db.FileImports.SameContentAs(import).AnyAsync(i => i.Status == ImportStatus.Applied, cancel))
            return FaultKind.AlreadyImported;

        var (outcome, refusal) = file is CheckedPurchases purchases
            ? (await WritePurchasesAsync(db, import, purchases, progress, cancel), null)
            : await WriteRecordsAsync(db, import, progress, cancel);
        if (refusal is not null)
            return refusal;

        db.ChangeTracker.Clear();
        import = await db.FileImports.SingleAsync(i => i.Id == import.Id, cancel);
        import.Apply(outcome, Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        progress.Report(100);
        return null;
    }

    private async Task<ImportOutcome> WritePurchasesAsync(
        CrmDbContext db, FileImport import, CheckedPurchases file, IProgress<int> progress, CancellationToken cancel)
    {
        await new ImportWriter(db, import, file, new Entered(Now, import.QueuedBy), progress).WriteAsync(cancel);
        return new ImportOutcome(file.Good, file.File.BadRows, file.NewCustomers.Count);
    }

    // Held against the database once more, for it may have changed since the file was looked at.
    private async Task<(ImportOutcome Outcome, FaultKind? Refusal)> WriteRecordsAsync(
        CrmDbContext db, FileImport import, IProgress<int> progress, CancellationToken cancel)
    {
        var rights = await db.ImportRightsAsync(import.QueuedBy, cancel);
        var passed = new Progress<int>(percent => progress.Report(Checked + (percent * (100 - Checked) / 100)));
        var records = await new ImportCheck(db, files, clock).PassAsync(import, rights, writes: true, passed, cancel);
        var created = import.Kind is ImportKind.Customers ? records.Added : 0;
        return (new ImportOutcome(records.Added, records.BadRows, created, records.Updated, records.PassedOver), new CheckedRecords(records).RefusalOf(import));
    }

    private async Task<FileImport> ChangeAsync(int importId, Action<FileImport> change)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var import = await db.FileImports.SingleAsync(i => i.Id == importId);
        change(import);
        await db.SaveChangesAsync();
        return import;
    }
}
