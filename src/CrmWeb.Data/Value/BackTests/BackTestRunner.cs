using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.BackTests;

/// <summary>Computes a back-test (回测计算): reads the whole ledger, parts it at the cut-off, refits and compares; changes no value.</summary>
public sealed class BackTestRunner(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Computes a queued back-test to its end: done, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, it is left as it stands and is taken up again at the next start.</remarks>
    public async Task<BackTestRun> RunAsync(int id, CancellationToken stopping = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        var test = await db.BackTestRuns.SingleAsync(t => t.Id == id, stopping);
        test.Start(Worker.This, Now);
        await db.SaveChangesAsync(stopping);
        db.ChangeTracker.Clear();
        try
        {
            return await SaveAsync(db, id, await ComputeAsync(db, test, stopping), stopping);
        }
        catch (RunCancelledException)
        {
            return await EndAsync(id, t => t.Cancel(Now));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await EndAsync(id, t => t.Fail(e.Message, Now));
            throw;
        }
    }

    private async Task<BackTestFindings> ComputeAsync(CrmDbContext db, BackTestRun test, CancellationToken stopping)
    {
        var progress = new BackTestProgress(db, test.Id, clock);
        var settings = await db.SettingsAsync(stopping);
        await progress.ReachAsync(5, stopping);
        var customers = await ReadAsync(db, settings, test, stopping);
        await progress.ReachAsync(60, stopping);
        var found = BackTestFindings.Of(customers, ValuePolicy.Of(settings), test.Days, stopping);
        await progress.ReachAsync(95, stopping);
        return found;
    }

    // Whom a nightly run learns from takes part. The day of a purchase parts the ledger, not the day it was entered: an old file may be imported late.
    private static async Task<List<HeldOutCustomer>> ReadAsync(CrmDbContext db, SettingValues settings, BackTestRun test, CancellationToken stopping)
    {
        var histories = await new ValueLedger(db, settings, test.Until, before: null, stopping).ReadAsync();
        return [.. histories.Where(h => h is { IsCatchAll: false, IsArchived: false, Contracts.Count: 0 })
            .Select(h => HeldOutCustomer.Of(h.Purchases.Unpack(), test.CutOff, test.Until)).OfType<HeldOutCustomer>()];
    }

    private async Task<BackTestRun> SaveAsync(CrmDbContext db, int id, BackTestFindings found, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var test = await db.BackTestRuns.SingleAsync(t => t.Id == id, stopping);
        if (test.CancelAskedAt is not null)
            throw new RunCancelledException();
        if (test.Status != RunStatus.Running || test.Worker != Worker.This)
            throw new RuleBrokenException("Another process has taken this back-test over.");

        test.Finish(found, Now);
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return test;
    }

    private async Task<BackTestRun> EndAsync(int id, Action<BackTestRun> end)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var test = await db.BackTestRuns.SingleAsync(t => t.Id == id);
        if (test.IsOpen)
            end(test);
        await db.SaveChangesAsync();
        return test;
    }
}
