using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>All that a run computes from (批次输入), read at once: the ledger, the policy, and the models accepted last.</summary>
/// <remarks>A run that reproduces the past reads each of them as it stood just before its moment.</remarks>
/// <param name="Histories">Everybody's, in parts that may be read at once.</param>
internal sealed record RunInputs(
    IReadOnlyList<IEnumerable<CustomerHistory>> Histories, ValuePolicy Policy, PredictiveModels? LastAccepted, RunAssumptions Assumptions)
{
    public static async Task<RunInputs> ReadAsync(CrmDbContext db, IDbContextFactory<CrmDbContext> contexts, ValueRun run, CancellationToken stopping)
    {
        var before = run.EnteredBefore;
        var entries = await db.Settings.AsNoTracking().KnownBefore(before).ToListAsync(stopping);
        var settings = new SettingValues(entries, before);
        var policy = ValuePolicy.Of(settings) with { Method = run.MethodAsked };
        var histories = await new ValueLedger(db, settings, run.AsOf, before, stopping).ReadPartsAsync(contexts);
        return new(histories, policy, await LastAcceptedAsync(db, run, stopping), RunAssumptions.Of(policy, entries));
    }

    // The newest models that a run accepted for itself, not those it borrowed.
    private static async Task<PredictiveModels?> LastAcceptedAsync(CrmDbContext db, ValueRun run, CancellationToken stopping)
    {
        var from = run.AsOf.AddDays(-MethodChoice.ParametersLastDays);
        var written = await db.ValueRuns.AsNoTracking().Done()
            .Where(r => r.MethodUsed == ValueMethod.Predictive && r.MethodReason != MethodReason.LastAcceptedFit && r.AsOf >= from && r.AsOf <= run.AsOf)
            .Where(r => run.EnteredBefore == null || r.FinishedAt < run.EnteredBefore)
            .OrderByDescending(r => r.AsOf).ThenByDescending(r => r.Id).Select(r => r.Models).FirstOrDefaultAsync(stopping);
        return RunModels.Read(written)?.Models;
    }
}
