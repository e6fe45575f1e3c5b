using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>A purchase file read from end to end (已读文件): its good rows, and the faults of the others.</summary>
public sealed class ReadFile
{
    /// <summary>So many bad rows keep their faults for the page and the download; the rest is only counted.</summary>
    public const int BadRowsKept = 10_000;

    private readonly Dictionary<long, List<Fault>> _faults = [];
    private readonly List<PurchaseRow> _bad = [];

    /// <summary>What is wrong with the file as a whole; it cannot be imported even without its bad rows.</summary>
    public Fault? FileFault { get; private set; }
    public List<PurchaseRow> Rows { get; private set; } = [];
    public int BadRows { get; private set; }

    /// <summary>The faults by the line where their row begins.</summary>
    public IReadOnlyDictionary<long, List<Fault>> Faults => _faults;
    public Fault? FirstFault => FileFault ?? _faults.OrderBy(f => f.Key).SelectMany(f => f.Value).FirstOrDefault();

    public static ReadFile Of(Stream stream, FileLayout layout, RowRules rules, int mostRows)
    {
        var file = new ReadFile();
        var reader = new RowReader(layout, rules);
        using var csv = new CsvRows(stream, layout.Encoding, layout.Delimiter);
        foreach (var row in csv.Read().Where((row, i) => i > 0 || !layout.HasHeader || row.Fault is not null))
        {
            if (file.Rows.Count + file.BadRows == mostRows)
                file.FileFault = new Fault(row.Line, null, FaultKind.TooManyRows, $"{mostRows}");
            if (file.FileFault is not null)
                return file;

            file.Take(row, reader);
        }

        file.FileFault ??= file.Rows.Count + file.BadRows == 0 ? new Fault(0, null, FaultKind.NoRows) : MissingColumn(layout);
        return file;
    }

    /// <summary>The customers of all rows kept here, of bad ones too.</summary>
    public IEnumerable<string> Customers => Rows.Concat(_bad).Select(r => r.Customer);

    /// <summary>Takes rows out whose customer turns out bad when it meets the database, and names that cell of rows bad already.</summary>
    public void Refuse(Func<PurchaseRow, Fault?> check)
    {
        foreach (var row in _bad.Where(r => r.Customer.Length > 0))
        {
            if (check(row) is { } fault)
                _faults[row.Line].Add(fault);
        }

        var good = new List<PurchaseRow>(Rows.Count);
        foreach (var row in Rows)
        {
            if (check(row) is { } fault)
                Blame(row, [fault]);
            else
                good.Add(row);
        }

        Rows = good;
    }

    public ImportTotals Totals()
    {
        var totals = new ImportTotals();
        foreach (var row in Rows)
            totals.Add(row);
        totals.AddBad(BadRows);
        return totals;
    }

    private static Fault? MissingColumn(FileLayout layout)
        => layout.Columns.Missing.Select(f => new Fault(0, f, FaultKind.ColumnMissing)).FirstOrDefault();

    private void Take(CsvRow row, RowReader reader)
    {
        var faults = new List<Fault>();
        if (row.Fault is { } broken)
            faults.Add(new Fault(row.Line, null, broken, Fault.Shorten(string.Join(' ', row.Cells.Take(3)))));
        if (row.Fault is FaultKind.UnclosedQuote or FaultKind.RecordTooLong)
            FileFault = faults[0]; // what follows was swallowed

        var read = row.Fault is null ? reader.Read(row.Line, row.Cells, faults) : PurchaseRow.Unread(row.Line);
        if (faults.Count == 0)
            Rows.Add(read);
        else
            Blame(read, faults);
    }

    private void Blame(PurchaseRow row, List<Fault> faults)
    {
        BadRows++;
        if (_faults.Count >= BadRowsKept)
            return;

        _faults[row.Line] = faults;
        _bad.Add(row);
    }
}
