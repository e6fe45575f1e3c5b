using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.BackTests;

/// <summary>Computes a back-test (回测计算): reads the whole ledger, parts it at the cut-off, refits and compares; changes no value.</summary>
public sealed class BackTestRunner(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private readonly LongJobs<BackTestRun> jobs = new(contexts, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Computes a queued back-test to its end: done, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, it is left as it stands and is taken up again at the next start.</remarks>
    public Task<BackTestRun> RunAsync(int id, CancellationToken stopping = default)
        => jobs.RunAsync(id, async (db, test) => await SaveAsync(db, id, await ComputeAsync(db, test, stopping), stopping), stopping);

    private async Task<BackTestFindings> ComputeAsync(CrmDbContext db, BackTestRun test, CancellationToken stopping)
    {
        var settings = await db.SettingsAsync(stopping);
        await jobs.ReachAsync(db, test.Id, 5, stopping);
        var customers = await ReadAsync(db, settings, test, stopping);
        await jobs.ReachAsync(db, test.Id, 60, stopping);
        var found = BackTestFindings.Of(customers, ValuePolicy.Of(settings), test.Days, stopping);
        await jobs.ReachAsync(db, test.Id, 95, stopping);
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
        var test = await LongJobs<BackTestRun>.OursAsync(db, id, stopping);
        test.Finish(found, Now);
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return test;
    }
}
