using CrmWeb.Data.Value.BackTests;
using CrmWeb.Domain.Value;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The job of back-tests (回测任务): enters the monthly one when it is due, and computes all that wait, one after the other.</summary>
[DisallowConcurrentExecution]
public sealed partial class BackTesting(WaitingBackTests waiting, BackTestRunner runner, ILogger<BackTesting> log) : IJob
{
    public static readonly JobKey Key = new("backtest");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await waiting.QueueDueMonthAsync(cancellationToken);
        await WaitingRows.EachAsync(waiting.NextAsync, ComputeAsync, (id, failure) => Failed(log, id, failure), cancellationToken);
    }

    private async Task ComputeAsync(int id, CancellationToken stopping)
    {
        var test = await runner.RunAsync(id, stopping);
        Ended(log, id, test.Status, test.CutOff);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Back-test {Id} of forecasts made on {CutOff:yyyy-MM-dd} ended: {Status}")]
    private static partial void Ended(ILogger log, int id, RunStatus status, DateOnly cutOff);

    [LoggerMessage(Level = LogLevel.Error, Message = "Back-test {Id} failed")]
    private static partial void Failed(ILogger log, int id, Exception failure);
}
