using System.Globalization;
using CrmWeb.Data.Exports;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;

namespace CrmWeb.Exports;

/// <summary>Writes exports beside the requests (后台导出): at once when rung, and every half minute for what other processes left.</summary>
public sealed partial class ExportLoop(ExportWork work, Words words, ILogger<ExportLoop> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _bell = new(1);

    public void Ring() => _bell.Release();

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <summary>One export, in the language of the person who asked for it.</summary>
    public async Task RunAsync(WaitingExport next, CancellationToken cancel)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Closest(next.Language);
        await work.RunAsync(next.Id, zone => new ExportWords(f => words.Of(f), v => words.Of(v), zone, CultureInfo.CurrentUICulture.Name), TableOf, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _bell.WaitAsync(LookAround, stoppingToken);
            try
            {
                while (await work.NextAsync(stoppingToken) is { } next)
                    await RunAsync(next, stoppingToken);
                await work.SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
            }
        }
    }

    private ExportTable TableOf(ExportSource source, ExportWords said, CancellationToken cancel)
        => source.Export.Columns.Length == 0 ? source.Db.TableOf(source.Export.Kind, source.Customers, said, source.Own, cancel)
            : ListTable.Of(source.Db, source.Staff, source.Customers, CustomerColumns.Parse(source.Export.Columns, source.Staff), words, new(source.Export.AsOf!.Value, source.Zone), cancel);

    [LoggerMessage(Level = LogLevel.Error, Message = "An export failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
