using CrmWeb.Data.Care;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.BulkChanges;

/// <summary>Carries changes of many out (执行批量操作): each batch in one transaction with how far it came, so that a killed process goes on where it was.</summary>
public sealed class BulkWork(IDbContextFactory<CrmDbContext> contexts, CareGeneration care, TimeProvider clock) : IWaitingWork
{
    private const int Tries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task WorkAsync(CancellationToken stopping)
    {
        while (await NextAsync(stopping) is { } next)
            await RunAsync(next, stopping);
    }

    /// <summary>Works to the end, or until a person cancels; a failure stands in the row and is told to the caller.</summary>
    public async Task RunAsync(int changeId, CancellationToken stopping)
    {
        try
        {
            await ChangeAsync(changeId, c => { if (c.IsWaiting) c.Start(Worker.This, Now); });
            while (await BatchAsync(changeId, stopping))
                stopping.ThrowIfCancellationRequested();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await ChangeAsync(changeId, c => c.Fail(e.GetBaseException().Message, Now));
            throw;
        }
    }

    private async Task<int?> NextAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var waiting = await db.BulkChanges.AsNoTracking().Waiting().OrderBy(c => c.Id).Select(c => new { c.Id, c.Worker, c.BeatAt }).ToListAsync(cancel);
        return waiting.Find(c => Worker.IsFree(c.Worker, c.BeatAt, Now))?.Id;
    }

    // Where somebody saved one of the customers at the same moment, the batch is done again on what is true now.
    private async Task<bool> BatchAsync(int changeId, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await OnceAsync(changeId, cancel);
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
            }
        }
    }

    private async Task<bool> OnceAsync(int changeId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var zone = (await db.SettingsAsync(cancel)).Zone;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var change = await db.BulkChanges.SingleAsync(c => c.Id == changeId, cancel);
        if (change.Status is not (BulkStatus.Working or BulkStatus.Undoing))
            return false;

        var entered = new Entered(Now, change.QueuedBy);
        var ids = change.Status is BulkStatus.Undoing
            ? await new BulkUndo(db, change, zone, entered).DoAsync(cancel)
            : await new BulkBatch(db, change, zone, entered).DoAsync(cancel);
        if (ids.Count == 0)
            change.Finish(Now);

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        // What the new types call for is there at once, as after a change of one.
        if (change.Order.Kind is BulkKind.Type && ids.Count > 0)
            await care.RunForAsync([.. ids], await care.TodayAsync(cancel), cancel);
        return ids.Count > 0;
    }

    private async Task ChangeAsync(int changeId, Action<BulkChange> act)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var change = await db.BulkChanges.SingleAsync(c => c.Id == changeId);
        act(change);
        await db.SaveChangesAsync();
    }
}
