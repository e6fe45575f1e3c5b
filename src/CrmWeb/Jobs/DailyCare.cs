using CrmWeb.Data.Care;
using CrmWeb.Data.Relationships;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The daily job of care (每日关怀): makes the tasks that the rules ask for, and reads how relationships are lived; a missed day or a second run does no harm.</summary>
[DisallowConcurrentExecution]
public sealed partial class DailyCare(CareGeneration care, RelationshipReader relationships, ILogger<DailyCare> log) : IJob
{
    public static readonly JobKey Key = new("care");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var today = await care.TodayAsync(cancellationToken);
            Made(log, await care.RunAsync(today, cancellationToken));
            await (context.Trigger is ICronTrigger ? relationships.ReadAsync(today, cancellationToken) : relationships.ReadOnceAsync(today, cancellationToken)); // a start may have been before the day's last entries
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Care: {Count} new tasks")]
    private static partial void Made(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Care tasks could not be made")]
    private static partial void Failed(ILogger log, Exception failure);
}
