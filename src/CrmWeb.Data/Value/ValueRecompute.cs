using System.Text.Json;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Computes a run (价值重算): reads the ledger, values and ranks everybody, and saves all of it at once or nothing.</summary>
public sealed class ValueRecompute(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Computes a queued run to its end: done, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, the run is left as it stands and is taken up again at the next start.</remarks>
    public async Task<ValueRun> RunAsync(int runId, CancellationToken stopping = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        var run = await db.ValueRuns.SingleAsync(r => r.Id == runId, stopping);
        run.Start(Worker.This, Now);
        await db.SaveChangesAsync(stopping);
        db.ChangeTracker.Clear();
        try
        {
            return await ComputeAsync(runId, run.AsOf, run.MethodAsked, stopping);
        }
        catch (RunCancelledException)
        {
            return await EndAsync(runId, r => r.Cancel(Now));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await EndAsync(runId, r => r.Fail(e.Message, Now));
            throw;
        }
    }

    private async Task<ValueRun> ComputeAsync(int runId, DateOnly asOf, ValueMethod method, CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        var progress = new RunProgress(db, runId, clock);
        var settings = await db.SettingsAsync(stopping);
        var policy = ValuePolicy.Of(settings) with { Method = method };
        var rates = new RateTable(settings.Text("Company.BaseCurrency"), await db.ExchangeRates.AsNoTracking().ToListAsync(stopping));

        await progress.ReachAsync(5, stopping);
        var histories = new ValueLedger(db, settings, rates, asOf, stopping).Read();
        await progress.ReachAsync(50, stopping);
        var valuation = Valuation.Run(histories, policy, asOf, await LastAcceptedAsync(db, asOf, stopping), stopping);
        await progress.ReachAsync(70, stopping);
        return await SaveAsync(db, runId, valuation, policy, stopping);
    }

    // The newest models that a run accepted for itself, not those it borrowed.
    private static async Task<PredictiveModels?> LastAcceptedAsync(CrmDbContext db, DateOnly asOf, CancellationToken stopping)
    {
        var from = asOf.AddDays(-MethodChoice.ParametersLastDays);
        var written = await db.ValueRuns.AsNoTracking().Done()
            .Where(r => r.MethodUsed == ValueMethod.Predictive && r.MethodReason != MethodReason.LastAcceptedFit && r.AsOf >= from && r.AsOf <= asOf)
            .OrderByDescending(r => r.AsOf).ThenByDescending(r => r.Id).Select(r => r.Models).FirstOrDefaultAsync(stopping);
        return RunModels.Read(written)?.Models;
    }

    private async Task<ValueRun> SaveAsync(
        CrmDbContext db, int runId, Valuation valuation, ValuePolicy policy, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var run = await db.ValueRuns.SingleAsync(r => r.Id == runId, stopping);
        if (run.CancelAskedAt is not null)
            throw new RunCancelledException();
        if (run.Status != RunStatus.Running || run.Worker != Worker.This)
            throw new RuleBrokenException("Another process has taken this run over.");

        await db.BulkInsertAsync(valuation.Figures.Select(f => new ValueFigure(runId, f)), stopping);
        await db.WriteChangesAsync(runId, run.AsOf, Now, stopping);
        await db.WriteStandingAsync(runId, run.AsOf, stopping);
        run.Finish(valuation.Totals, valuation.Method, policy, JsonSerializer.Serialize(policy), Now);
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return run;
    }

    private async Task<ValueRun> EndAsync(int runId, Action<ValueRun> end)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var run = await db.ValueRuns.SingleAsync(r => r.Id == runId);
        if (run.IsOpen)
            end(run);
        await db.SaveChangesAsync();
        return run;
    }
}
