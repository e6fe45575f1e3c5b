using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.BackTests;

/// <summary>Writes how far a back-test has come (回测进度), and stops it where a person has asked to.</summary>
internal sealed class BackTestProgress(CrmDbContext db, int id, TimeProvider clock)
{
    public async Task ReachAsync(int percent, CancellationToken stopping)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var going = await db.BackTestRuns
            .Where(t => t.Id == id && t.Status == RunStatus.Running && t.CancelAskedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Progress, percent).SetProperty(t => t.BeatAt, now), stopping);
        if (going == 0)
            throw new RunCancelledException();
    }
}
