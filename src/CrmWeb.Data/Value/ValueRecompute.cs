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
    private readonly LongJobs<ValueRun> jobs = new(contexts, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Computes a queued run to its end: done, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, the run is left as it stands and is taken up again at the next start.</remarks>
    public Task<ValueRun> RunAsync(int runId, CancellationToken stopping = default)
        => jobs.RunAsync(runId, (db, run) => ComputedAsync(db, run, stopping), stopping);

    private async Task<ValueRun> ComputedAsync(CrmDbContext db, ValueRun run, CancellationToken stopping)
    {
        var done = await ComputeAsync(db, run, stopping); // what it held goes with its frame
        SpentMemory.GiveBack(done.Customers);
        return done;
    }

    private async Task<ValueRun> ComputeAsync(CrmDbContext db, ValueRun run, CancellationToken stopping)
    {
        var (valuation, inputs) = await ValueAsync(db, run, stopping);
        return await SaveAsync(db, run.Id, valuation, inputs, stopping);
    }

    // The histories go when all are valued: saving a million customers needs the room.
    private async Task<(Valuation Valuation, RunInputs Settled)> ValueAsync(CrmDbContext db, ValueRun run, CancellationToken stopping)
    {
        await jobs.ReachAsync(db, run.Id, 5, stopping);
        var inputs = await RunInputs.ReadAsync(db, contexts, run, stopping);
        var counted = CountedCustomers.Read(inputs.Histories, inputs.Policy, run.AsOf, stopping);
        await jobs.ReachAsync(db, run.Id, 50, stopping);
        var valuation = Valuation.Of(counted, inputs.Policy, run.AsOf, inputs.LastAccepted, stopping);
        await jobs.ReachAsync(db, run.Id, 70, stopping);
        return (valuation, inputs with { Histories = [] });
    }

    private async Task<ValueRun> SaveAsync(
        CrmDbContext db, int runId, Valuation valuation, RunInputs inputs, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var run = await LongJobs<ValueRun>.OursAsync(db, runId, stopping);
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
}
