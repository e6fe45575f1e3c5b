using CrmWeb.Data.Csv;
using CrmWeb.Domain.Imports;
using CsvHelper;

namespace CrmWeb.Data.Imports;

/// <summary>Writes the bad rows of a file as a file (错误行下载), each as it was with its line and what is wrong, to be mended and imported.</summary>
public sealed class FailedRows(ImportFiles files)
{
    /// <param name="lineTitle">The title of the column of line numbers.</param>
    /// <param name="faultTitle">The title of the column of faults.</param>
    /// <param name="say">A fault as a sentence in the reader's language.</param>
    public async Task WriteAsync(
        FileImport import, FoundFaults read, Stream output, string lineTitle, string faultTitle, Func<Fault, string> say, CancellationToken cancel)
    {
        await using var input = files.Open(import);
        using var rows = FileRows.Open(input, import.Layout);
        await using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with
        {
            Separator = FileLayout.SignOf(import.Layout.Delimiter), WriteByteOrderMark = true, ValidateFieldCount = false,
        }, leaveOpen: true);

        var all = rows.Read();
        if (import.Layout.HasHeader)
            Write(csv, [.. all.Take(1).SelectMany(r => r.Cells), lineTitle, faultTitle]);
        // The reader goes on where the header ended.
        foreach (var row in all.Where(r => read.Faults.ContainsKey(r.Line)))
            Write(csv, [.. row.Cells, $"{row.Line}", string.Join(' ', read.Faults[row.Line].Select(say))]);
        await csv.FlushAsync(cancel);
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SafeCell.Of(cell));
        csv.EndRecord();
    }
}
