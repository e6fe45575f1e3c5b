using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Pages.Balance;

namespace CrmWeb.Jobs;

/// <summary>Counts the balance of the whole company at every start (平衡表预热), so that the first who asks for it does not wait.</summary>
internal sealed partial class BalanceAhead(BalanceMemory memory, IServiceScopeFactory scopes, ILogger<BalanceAhead> log) : BackgroundService
{
    private static readonly StaffScope Everybody = new(0, [StaffRole.Administrator], []);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var settings = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().SettingsAsync(stoppingToken);
            var since = settings.NeglectSpan(scope.ServiceProvider.GetRequiredService<Formats>());
            await memory.LatestAsync(Everybody, settings.Whole("Care.NeglectDays"), since, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure); // whoever asks for it counts it then
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The balance could not be counted ahead")]
    private static partial void Failed(ILogger log, Exception failure);
}
