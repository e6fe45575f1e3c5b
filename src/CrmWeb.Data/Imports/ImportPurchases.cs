using CrmWeb.Data.Workers;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Applies a queued import (执行导入): all of it in one transaction, or nothing.</summary>
public sealed class ImportPurchases(IDbContextFactory<CrmDbContext> contexts, ImportFiles files, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Applies to the end: applied, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, the import stays as it is and is taken up at the next start.</remarks>
    public async Task<PurchaseImport> RunAsync(int importId, IProgress<int> progress, CancellationToken cancelled, CancellationToken stopping)
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
        var import = await db.PurchaseImports.SingleAsync(i => i.Id == importId, cancel);
        var rights = await db.ImportRightsAsync(import.QueuedBy, cancel);
        if (import.NewCustomers.Create && !rights.Covers(import.NewCustomers.TeamId, import.NewCustomers.OwnerId))
            return FaultKind.BeyondReach;

        progress.Report(5);
        var file = await new ImportCheck(db, files, clock).RunAsync(import, rights, cancel);
        progress.Report(35);
        if (file.RefusalOf(import) is { } refusal)
            return refusal;

        return await WriteAsync(db, import, file, progress, cancel);
    }

    private async Task<FaultKind?> WriteAsync(
        CrmDbContext db, PurchaseImport import, CheckedImport file, IProgress<int> progress, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Asked here, where no other import can come between the question and the commit.
        if (!import.Again && await db.PurchaseImports.SameContentAs(import).AnyAsync(i => i.Status == ImportStatus.Applied, cancel))
            return FaultKind.AlreadyImported;

        await new ImportWriter(db, import, file, new Entered(Now, import.QueuedBy), progress).WriteAsync(cancel);
        import.Apply(file.File.Rows.Count, file.File.BadRows, file.NewCustomers.Count, Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        progress.Report(100);
        return null;
    }

    private async Task<PurchaseImport> ChangeAsync(int importId, Action<PurchaseImport> change)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var import = await db.PurchaseImports.SingleAsync(i => i.Id == importId);
        change(import);
        await db.SaveChangesAsync();
        return import;
    }
}
