using CrmWeb.Data.Imports.Workbooks;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>Detects how a purchase file is written (格式检测); the person changes what is guessed wrong.</summary>
public static class LayoutGuess
{
    private const int ColumnRows = 50;

    /// <summary>A day above twelve may come late: so many rows are looked through for it.</summary>
    private const int EvidenceRows = 100_000;

    /// <param name="own">The company's own fields that the file may have.</param>
    public static FileLayout Of(Stream stream, ImportKind kind, IReadOnlyList<CustomField>? own = null)
    {
        if (WorkbookScan.IsWorkbook(stream))
            return OfWorkbook(stream, kind, own ?? []);

        var encoding = EncodingGuess.Of(stream);
        stream.Position = 0;
        using var csv = new CsvRows(stream, encoding, delimiter: null);
        var rows = Evidence(csv);
        return Of(rows, kind, new FileLayout(encoding, csv.Delimiter), own ?? []);
    }

    private static FileLayout OfWorkbook(Stream stream, ImportKind kind, IReadOnlyList<CustomField> own)
    {
        var layout = new FileLayout(Format: FileFormat.Xlsx, Sheet: WorkbookRows.SheetsOf(stream) is [var first, ..] ? first : "");
        using var file = FileRows.Open(stream, layout);
        return Of(Evidence(file), kind, layout, own);
    }

    /// <summary>The same file read with another encoding, delimiter, sheet or header: columns and marks are looked for anew.</summary>
    public static FileLayout Again(Stream stream, ImportKind kind, FileLayout chosen, IReadOnlyList<CustomField> own)
    {
        using var file = FileRows.Open(stream, chosen);
        var rows = Evidence(file);
        return Marked(rows, kind, chosen with { Columns = ColumnsOf(rows, kind, chosen.HasHeader, own) }, own);
    }

    /// <summary>The titles of the columns; none where the file has no header.</summary>
    public static IReadOnlyList<string> Header(Stream stream, FileLayout layout)
    {
        using var file = FileRows.Open(stream, layout);
        return layout.HasHeader && file.Read().FirstOrDefault(r => r.Fault is null) is { } row ? row.Cells : [];
    }

    private static List<IReadOnlyList<string>> Evidence(FileRows file)
        => [.. file.Read().Where(r => r.Fault is null).Take(EvidenceRows).Select(r => r.Cells)];

    private static FileLayout Of(List<IReadOnlyList<string>> rows, ImportKind kind, FileLayout layout, IReadOnlyList<CustomField> own)
    {
        var hasHeader = rows.Count > 0 && (HeaderNames.Knows(kind, rows[0]) || !ColumnGuess.HasData(rows[0]));
        return Marked(rows, kind, layout with { HasHeader = hasHeader, Columns = ColumnsOf(rows, kind, hasHeader, own) }, own);
    }

    // Without titles only a file of purchases tells by its looks what is what.
    private static ColumnMap ColumnsOf(List<IReadOnlyList<string>> rows, ImportKind kind, bool hasHeader, IReadOnlyList<CustomField> own)
        => rows.Count == 0 ? ColumnMap.Empty
            : hasHeader ? HeaderNames.Match(kind, rows[0], own)
            : kind is ImportKind.Purchases ? ColumnGuess.Of([.. rows.Take(ColumnRows)])
            : ColumnMap.Empty;

    private static FileLayout Marked(List<IReadOnlyList<string>> rows, ImportKind kind, FileLayout layout, IReadOnlyList<CustomField> own)
    {
        return layout with
        {
            Dates = DateText.OrderOf(Cells(ImportFields.IsDay, CustomFieldType.Date)),
            Decimals = NumberText.MarkOf(Cells(ImportFields.IsAmount, CustomFieldType.Number)),
        };

        IEnumerable<string> Cells(Func<ImportField, bool> holds, CustomFieldType type)
        {
            var columns = ImportFields.Of(kind).Where(holds).Concat(own.Where(f => f.Type == type).Select(f => f.Column)).Select(layout.Columns.Of).OfType<int>().ToList();
            return rows.Skip(layout.HasHeader ? 1 : 0).SelectMany(row => columns.Where(c => c < row.Count).Select(c => row[c]));
        }
    }
}
