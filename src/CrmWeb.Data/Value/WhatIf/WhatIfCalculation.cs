using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.WhatIf;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.WhatIf;

/// <summary>Values everybody twice from the ledger as a run found it (假设分析计算), by the run's own assumptions and by others; writes nothing.</summary>
public sealed class WhatIfCalculation(IDbContextFactory<CrmDbContext> contexts)
{
    /// <param name="progress">Told in per cent how far it has come.</param>
    public async Task<WhatIfFindings> RunAsync(int runId, Assumptions assumptions, StaffScope staff, Action<int> progress, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var run = await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancel);
        var (policy, models) = (run.PolicyUsed(), RunModels.Read(run.Models)?.Models);
        var sees = await SeesAsync(db, staff, cancel);
        progress(5);
        var inputs = await RunInputs.ReadAsync(db, contexts, AsItBegan(run), cancel);
        List<CustomerHistory> histories = [.. inputs.Histories.SelectMany(part => part)];
        progress(60);
        var before = WhatIfValuation.Run(histories, policy, models, Assumptions.Of(policy), run.AsOf, cancel);
        progress(75);
        var after = WhatIfValuation.Run(histories, policy, models, assumptions, run.AsOf, cancel);
        progress(90);
        return WhatIfComparison.Of(before, after, sees, cancel);
    }

    // What was entered since then moved no figure of the run, so it must not move these.
    private static ValueRun AsItBegan(ValueRun run) => ValueRun.Reproduction(run.AsOf, run.MethodAsked, run.StartedAt!.Value, run.StartedAt.Value);

    private static async Task<Func<int, bool>> SeesAsync(CrmDbContext db, StaffScope staff, CancellationToken cancel)
        => staff.SeesValue == Reach.Company
            ? _ => true
            : (await SeenCustomers.OfAsync(db, staff, cancel)).Holds;
}
