using CrmWeb.Data.BulkChanges;

namespace CrmWeb.BulkChanges;

/// <summary>Works off changes of many beside the requests (后台批量操作): at once when rung, and every half minute for what other processes left.</summary>
public sealed partial class BulkLoop(BulkWork work, ILogger<BulkLoop> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _bell = new(1);

    public void Ring() => _bell.Release();

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _bell.WaitAsync(LookAround, stoppingToken);
            try
            {
                await work.WorkAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change of many failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
