using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Pages.Pyramid;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The nightly job (夜间重算): enters what is due, and computes every run that waits, one after the other.</summary>
/// <remarks>Nothing here knows the time or a formula: the schedule and the value engine do.</remarks>
[DisallowConcurrentExecution]
public sealed partial class NightlyRecompute(
    WaitingRuns waiting, ValueRecompute recompute, IDbContextFactory<CrmDbContext> contexts, PyramidMemory pyramid, TimeProvider clock, ILogger<NightlyRecompute> log) : IJob
{
    public static readonly JobKey Key = new("recompute");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await waiting.QueueDueNightsAsync(cancellationToken);
        var computed = await WaitingRows.EachAsync(waiting.NextAsync, ComputeAsync, (id, failure) => Failed(log, id, failure), cancellationToken);
        if (computed > 0)
            await pyramid.CountAheadAsync(cancellationToken);
    }

    private async Task ComputeAsync(int runId, CancellationToken stopping)
    {
        var run = await recompute.RunAsync(runId, stopping);
        Ended(log, runId, run.Status, run.AsOf);
        await AddUpAndPruneAsync(stopping);
    }

    private async Task AddUpAndPruneAsync(CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        await db.AddUpEquityAsync(stopping);
        var keep = (await db.SettingsAsync(stopping)).Whole("Value.KeepFiguresDays");
        await db.PruneFiguresAsync(clock.GetUtcNow().UtcDateTime, keep, stopping);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {RunId} as of {AsOf:yyyy-MM-dd} ended: {Status}")]
    private static partial void Ended(ILogger log, int runId, Domain.Value.RunStatus status, DateOnly asOf);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} failed")]
    private static partial void Failed(ILogger log, int runId, Exception failure);
}
