using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>Detects how a purchase file is written (格式检测); the person changes what is guessed wrong.</summary>
public static class LayoutGuess
{
    private const int ColumnRows = 50;

    /// <summary>A day above twelve may come late: so many rows are looked through for it.</summary>
    private const int EvidenceRows = 100_000;

    public static FileLayout Of(Stream stream)
    {
        var encoding = EncodingGuess.Of(stream);
        stream.Position = 0;
        using var csv = new CsvRows(stream, encoding, delimiter: null);
        var rows = csv.Read().Where(r => r.Fault is null).Take(EvidenceRows).Select(r => r.Cells).ToList();
        return Of(rows, new FileLayout(encoding, csv.Delimiter));
    }

    /// <summary>The same file read with another encoding, delimiter or header: columns and marks are looked for anew.</summary>
    public static FileLayout Again(Stream stream, FileLayout chosen)
    {
        using var csv = new CsvRows(stream, chosen.Encoding, chosen.Delimiter);
        var rows = csv.Read().Where(r => r.Fault is null).Take(EvidenceRows).Select(r => r.Cells).ToList();
        return Marked(rows, chosen with { Columns = ColumnsOf(rows, chosen.HasHeader) });
    }

    private static FileLayout Of(List<IReadOnlyList<string>> rows, FileLayout layout)
    {
        var hasHeader = rows.Count > 0 && (HeaderNames.Knows(rows[0]) || !ColumnGuess.HasData(rows[0]));
        return Marked(rows, layout with { HasHeader = hasHeader, Columns = ColumnsOf(rows, hasHeader) });
    }

    private static ColumnMap ColumnsOf(List<IReadOnlyList<string>> rows, bool hasHeader)
        => rows.Count == 0 ? new ColumnMap()
            : hasHeader ? HeaderNames.Match(rows[0])
            : ColumnGuess.Of([.. rows.Take(ColumnRows)]);

    private static FileLayout Marked(List<IReadOnlyList<string>> rows, FileLayout layout)
    {
        return layout with
        {
            Dates = DateText.OrderOf(Cells(layout.Columns.Date)),
            Decimals = NumberText.MarkOf(Cells(layout.Columns.Amount)),
        };

        IEnumerable<string> Cells(int? column)
            => rows.Skip(layout.HasHeader ? 1 : 0).Where(r => column < r.Count).Select(r => r[column!.Value]);
    }
}
