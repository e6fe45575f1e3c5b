using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Workers;
using CrmWeb.Domain;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Computes a run at once, in this process (命令行重算): what the command line does, and the demo company after it is made.</summary>
public sealed class RecomputeNow(IDbContextFactory<CrmDbContext> contexts, ValueRecompute recompute, TimeProvider clock)
{
    /// <param name="asOf">Today in the company's zone when left out.</param>
    /// <param name="enteredBefore">Computes from what was known just before this moment; what pages show stays as it is.</param>
    public async Task<ValueRun> RunAsync(DateOnly? asOf, ValueMethod method, DateTime? enteredBefore = null, CancellationToken cancel = default)
    {
        return await RunAsync(await RequestAsync(asOf, method, enteredBefore, cancel), cancel);
    }

    /// <param name="requested">A run that is not in the database yet.</param>
    public async Task<ValueRun> RunAsync(ValueRun requested, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // Under way from its first moment, so that no other process takes it from the queue.
        requested.Start(Worker.This, clock.GetUtcNow().UtcDateTime);
        db.ValueRuns.Add(requested);
        await db.SaveChangesAsync(cancel);
        try
        {
            var run = await recompute.RunAsync(requested.Id, cancel);
            await db.AddUpEquityAsync(cancel);
            return run;
        }
        catch (OperationCanceledException)
        {
            await CancelAsync(requested.Id);
            throw;
        }
    }

    private async Task<ValueRun> RequestAsync(DateOnly? asOf, ValueMethod method, DateTime? enteredBefore, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var zone = (await db.SettingsAsync(cancel)).Zone;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = zone.DayOf(now);
        if (asOf > today)
            throw new RuleBrokenException("The as-of day lies in the future.");

        if (enteredBefore > now)
            throw new RuleBrokenException("The moment to go back to lies in the future.");

        return enteredBefore is { } moment ? ValueRun.Reproduction(asOf ?? today, method, moment, now) : ValueRun.Requested(asOf ?? today, method, now, null);
    }

    private async Task CancelAsync(int id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var run = await db.ValueRuns.SingleAsync(r => r.Id == id);
        if (run.IsOpen)
            run.Cancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }
}
