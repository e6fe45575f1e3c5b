using CrmWeb.Data.Csv;
using CrmWeb.Domain.Imports;
using CsvHelper;

namespace CrmWeb.Data.Imports;

/// <summary>Reads a CSV file record by record.</summary>
public sealed class CsvRows : FileRows
{
    /// <summary>The largest record in bytes of UTF-8; a quote that is never closed stops here.</summary>
    public const int LargestRecord = 1024 * 1024;

    private readonly Dictionary<long, CsvMalformedReason> _malformed = [];
    private readonly StreamReader _text;
    private readonly CsvReader _reader;
    private bool _hasEnded;

    public CsvRows(Stream stream, FileEncoding encoding, FileDelimiter? delimiter)
    {
        _text = new StreamReader(stream, encoding.Lenient, detectEncodingFromByteOrderMarks: false);
        _reader = CsvReader.Create(_text, CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = delimiter is { } chosen ? FileLayout.SignOf(chosen) : null,
            MaxRecordSize = LargestRecord,
            TrackLineNumbers = true,
            OnMalformedRecord = record => _malformed[record.LineNumber] = record.Reason,
        });
    }

    /// <summary>The separator found, once a record was read.</summary>
    public FileDelimiter Delimiter => FileLayout.DelimiterOf((char?)_reader.Separator ?? ',');

    public override IEnumerable<FileRow> Read()
    {
        while (Next() is { } row)
        {
            // Spreadsheets may write sep=; as the first line for each other.
            if (row.Line == 1 && row.Cells is [['s', 'e', 'p', '=', ..], ..] && row.Cells[0].Length <= 5)
                continue;
            if (row.Fault is not null || !RowReader.IsBlank(row.Cells))
                yield return row;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private FileRow? Next()
    {
        if (_hasEnded)
            return null;

        try
        {
            return _reader.Read() ? Current() : null;
        }
        catch (CsvFormatException broken)
        {
            _hasEnded = true;
            return new FileRow(broken.LineNumber, [], FaultKind.RecordTooLong);
        }
    }

    private FileRow Current()
    {
        var cells = new string[Math.Min(_reader.FieldCount, MostColumns)];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = SafeCell.Bare(_reader.GetString(i));

        return new FileRow(_reader.LineNumber, cells, _reader.FieldCount > MostColumns ? FaultKind.TooManyColumns : QuoteFault());
    }

    // A quote in the middle of an unquoted cell, as in 24" screen, is just a quote.
    private FaultKind? QuoteFault() => !_malformed.Remove(_reader.LineNumber, out var reason) ? null : reason switch
    {
        CsvMalformedReason.UnterminatedQuote => FaultKind.UnclosedQuote,
        CsvMalformedReason.TextAfterClosingQuote => FaultKind.TextAfterQuote,
        _ => null,
    };
}
