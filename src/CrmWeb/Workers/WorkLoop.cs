using CrmWeb.Data.Workers;

namespace CrmWeb.Workers;

/// <summary>Does waiting work beside the requests (后台执行): at once when rung, and every half minute for what other processes left.</summary>
/// <remarks>No timetable is involved, so the scheduler is not; what was not finished is in the database and goes on after a restart.</remarks>
public sealed partial class WorkLoop<TWork>(TWork work, ILogger<WorkLoop<TWork>> log) : BackgroundService
    where TWork : class, IWaitingWork
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
                Failed(log, typeof(TWork).Name, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed")]
    private static partial void Failed(ILogger log, string work, Exception failure);
}

/// <summary>Registers work and the loop that does it (注册后台任务).</summary>
public static class WorkSetup
{
    public static void AddWaitingWork<TWork>(this IServiceCollection services)
        where TWork : class, IWaitingWork
    {
        services.AddSingleton<TWork>();
        services.AddSingleton<WorkLoop<TWork>>();
        services.AddHostedService(s => s.GetRequiredService<WorkLoop<TWork>>());
    }
}
