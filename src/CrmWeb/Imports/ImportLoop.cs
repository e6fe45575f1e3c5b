using CrmWeb.Data.Imports;

namespace CrmWeb.Imports;

/// <summary>Works off imports beside the requests (后台导入): at once when rung, and every half minute for what other processes left.</summary>
/// <remarks>No timetable is involved, so the scheduler is not; what was not finished is in the database and goes on after a restart.</remarks>
public sealed partial class ImportLoop(WaitingImports waiting, ILogger<ImportLoop> log) : BackgroundService
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
                await waiting.WorkAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
