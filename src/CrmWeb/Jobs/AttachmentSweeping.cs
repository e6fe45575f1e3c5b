using CrmWeb.Data.Attachments;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The daily job of attachments (附件每日清理): what was removed a month ago is gone for good.</summary>
[DisallowConcurrentExecution]
public sealed partial class AttachmentSweeping(AttachmentSweep sweep, ILogger<AttachmentSweeping> log) : IJob
{
    public static readonly JobKey Key = new("attachments");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await sweep.RunAsync(cancellationToken) is > 0 and var count)
                Swept(log, count);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Attachments: {Count} removed ones are gone")]
    private static partial void Swept(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Removed attachments could not be deleted")]
    private static partial void Failed(ILogger log, Exception failure);
}
