using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Value;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The job of promises (重新计时任务): counts those of open cases anew wherever a change asked for it, one after the other.</summary>
[DisallowConcurrentExecution]
public sealed partial class CaseRetimings(CaseRetiming retiming, ILogger<CaseRetimings> log) : IJob
{
    public static readonly JobKey Key = new("retiming");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await WaitingRows.EachAsync(retiming.NextAsync, RetimeAsync, (id, failure) => Failed(log, id, failure), cancellationToken);

    private async Task RetimeAsync(int id, CancellationToken stopping)
    {
        var done = await retiming.RunAsync(id, stopping);
        Ended(log, id, done.Status, done.Moved, done.Cases);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Counting promises anew {Id} ended: {Status}, {Moved} of {Cases} open cases moved")]
    private static partial void Ended(ILogger log, int id, RunStatus status, int moved, int cases);

    [LoggerMessage(Level = LogLevel.Error, Message = "Counting promises anew {Id} failed")]
    private static partial void Failed(ILogger log, int id, Exception failure);
}
