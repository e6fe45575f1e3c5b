using CrmWeb.Data.Csv;
using CsvHelper;

namespace CrmWeb.Data.Exports;

/// <summary>Writes a table as CSV (CSV 导出) in UTF-8 with its mark, row by row; no cell can run as a formula.</summary>
internal static class CsvFile
{
    private const int RowsBetweenFlushes = 1000;

    public static async Task<int> WriteAsync(ExportTable table, ExportWords words, Stream output, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        Write(csv, table.TitlesIn(words));
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            Write(csv, row);
            if (++rows % RowsBetweenFlushes == 0)
                await csv.FlushAsync(cancel);
        }

        await csv.FlushAsync(cancel);
        return rows;
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SafeCell.Of(cell));
        csv.EndRecord();
    }
}
