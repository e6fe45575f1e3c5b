using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>A purchase file read from end to end (已读文件): its good rows, and the faults of the others.</summary>
public sealed class ReadFile : FoundFaults
{
    private readonly List<PurchaseRow> _bad = [];

    public List<PurchaseRow> Rows { get; private set; } = [];

    public static ReadFile Of(Stream stream, FileLayout layout, RowRules rules, int mostRows)
    {
        var file = new ReadFile();
        var reader = new RowReader(layout, rules);
        using var rows = FileRows.Open(stream, layout);
        foreach (var row in rows.ReadData(layout))
        {
            if (file.Rows.Count + file.BadRows == mostRows)
                file.FileFault = new Fault(row.Line, null, FaultKind.TooManyRows, $"{mostRows}");
            if (file.FileFault is not null)
                return file;

            file.Take(row, reader);
        }

        file.FileFault ??= file.Rows.Count + file.BadRows == 0 ? new Fault(0, null, FaultKind.NoRows) : MissingColumn(layout, ImportFields.Required(ImportKind.Purchases, MatchKey.Code));
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
                Add(row.Line, fault);
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

    private void Take(FileRow row, RowReader reader)
    {
        var faults = BrokenBy(row);
        var read = row.Fault is null ? reader.Read(row.Line, row.Cells, faults) : PurchaseRow.Unread(row.Line);
        if (faults.Count == 0)
            Rows.Add(read);
        else
            Blame(read, faults);
    }

    private void Blame(PurchaseRow row, List<Fault> faults)
    {
        if (Blame(row.Line, faults))
            _bad.Add(row);
    }
}
