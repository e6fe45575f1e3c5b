using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Writes how far a run has come (进度), and stops it where a person has asked to.</summary>
internal sealed class RunProgress(CrmDbContext db, int runId, TimeProvider clock)
{
    public async Task ReachAsync(int percent, CancellationToken stopping)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var going = await db.ValueRuns
            .Where(r => r.Id == runId && r.Status == RunStatus.Running && r.CancelAskedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Progress, percent).SetProperty(r => r.BeatAt, now), stopping);
        if (going == 0)
            throw new RunCancelledException();
    }
}

/// <summary>A person asked the run to stop (取消).</summary>
internal sealed class RunCancelledException : Exception;
