using System.Globalization;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Exports;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;

namespace CrmWeb.Exports;

/// <summary>Writes the exports that wait (后台导出), each in the language of the person who asked for it.</summary>
public sealed class ExportWriting(ExportWork work, Words words) : IWaitingWork
{
    public async Task WorkAsync(CancellationToken stopping)
    {
        while (await work.NextAsync(stopping) is { } next)
            await RunAsync(next, stopping);
        await work.SweepAsync(stopping);
    }

    public async Task RunAsync(WaitingExport next, CancellationToken cancel)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Closest(next.Language);
        await work.RunAsync(next.Id, zone => new ExportWords(f => words.Of(f), v => words.Of(v), zone, CultureInfo.CurrentUICulture.Name), TableOf, cancel);
    }

    private ExportTable TableOf(ExportSource source, ExportWords said, CancellationToken cancel)
        => source.Export.Columns.Length == 0 ? source.Db.TableOf(source.Export.Kind, source.Customers, said, source.Own, cancel)
            : ListTable.Of(source.Db, source.Staff, source.Customers, ShownColumns.Of(source.Export.Columns, source.Staff, new(source.Own.Select(FieldColumn.Of), source.Staff)), words, new(source.Export.AsOf!.Value, source.Zone), cancel);
}
