using CrmWeb.Data.Value.Review;
using CrmWeb.Data.Workers;
using CrmWeb.Domain;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Figures;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Computes a run (价值重算): reads the ledger, values and ranks everybody, and saves all of it at once or nothing.</summary>
public sealed class ValueRecompute(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private const int ManyCustomers = 100_000;

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
            var done = await ComputeAsync(run, stopping);
            if (done.Customers > ManyCustomers)
                GiveBackMemory();
            return done;
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

    private async Task<ValueRun> ComputeAsync(ValueRun run, CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        var (valuation, inputs) = await ValueAsync(db, run, new RunProgress(db, run.Id, clock), stopping);
        return await SaveAsync(db, run.Id, valuation, inputs, stopping);
    }

    // The histories go when all are valued: saving a million customers needs the room.
    private static async Task<(Valuation Valuation, RunInputs Settled)> ValueAsync(CrmDbContext db, ValueRun run, RunProgress progress, CancellationToken stopping)
    {
        await progress.ReachAsync(5, stopping);
        var inputs = await RunInputs.ReadAsync(db, run, stopping);
        var counted = CountedCustomers.Read(inputs.Histories, inputs.Policy, run.AsOf, stopping);
        await progress.ReachAsync(50, stopping);
        var valuation = Valuation.Of(counted, inputs.Policy, run.AsOf, inputs.LastAccepted, stopping);
        await progress.ReachAsync(70, stopping);
        return (valuation, inputs with { Histories = [] });
    }

    private async Task<ValueRun> SaveAsync(
        CrmDbContext db, int runId, Valuation valuation, RunInputs inputs, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var run = await db.ValueRuns.SingleAsync(r => r.Id == runId, stopping);
        if (run.CancelAskedAt is not null)
            throw new RunCancelledException();
        if (run.Status != RunStatus.Running || run.Worker != Worker.This)
            throw new RuleBrokenException("Another process has taken this run over.");

        await db.BulkInsertAsync(valuation.Packed.Select(p => new FigureBlock(runId, p)), stopping);
        if (run.EnteredBefore is null)
            await db.WithoutStandingIndexesAsync(() => StandAsync(db, run, valuation, stopping), stopping);

        run.Finish(valuation.Totals, valuation.Method, inputs.Policy, inputs.Assumptions, Now);
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return run;
    }

    private async Task StandAsync(CrmDbContext db, ValueRun run, Valuation valuation, CancellationToken stopping)
    {
        await db.WriteComputedAsync(valuation.Figures.Ahead(stopping), stopping);
        await db.WriteFirstStandingsAsync(run.AsOf, stopping);
        // A run as of an earlier day than another changes nothing that is in effect.
        if (await db.ValueRuns.Done().AnyAsync(r => r.AsOf > run.AsOf, stopping))
        {
            await db.WriteBaselineAsync(run.AsOf, stopping);
            return;
        }

        await db.WriteStageChangesAsync(run.Id, run.AsOf, Now, stopping);
        await new TierReviewStep(db, run.Id, run.AsOf, Now).TakeAsync(valuation.Totals, stopping);
    }

    // A large company's histories would otherwise lie about until the next night: nothing else here fills memory enough to have them collected.
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

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
