using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>What is wrong with a file and its rows (已发现错误).</summary>
public abstract class FoundFaults
{
    /// <summary>So many bad rows keep their faults for the page and the download; the rest is only counted.</summary>
    public const int BadRowsKept = 10_000;

    private readonly Dictionary<long, List<Fault>> _faults = [];

    /// <summary>What is wrong with the file as a whole; it cannot be imported even without its bad rows.</summary>
    public Fault? FileFault { get; protected set; }
    public int BadRows { get; private set; }

    /// <summary>The faults by the line where their row begins.</summary>
    public IReadOnlyDictionary<long, List<Fault>> Faults => _faults;
    public Fault? FirstFault => FileFault ?? _faults.OrderBy(f => f.Key).SelectMany(f => f.Value).FirstOrDefault();

    protected static Fault? MissingColumn(FileLayout layout, IEnumerable<ImportField> required)
        => layout.Columns.Missing(required).Select(f => new Fault(0, f, FaultKind.ColumnMissing)).FirstOrDefault();

    /// <summary>Counts a bad row; false where its faults are no longer kept.</summary>
    protected bool Blame(long line, List<Fault> faults)
    {
        BadRows++;
        return _faults.Count < BadRowsKept && _faults.TryAdd(line, faults);
    }

    /// <summary>Names another fault of a row that is bad already.</summary>
    protected void Add(long line, Fault fault) => _faults[line].Add(fault);

    /// <summary>The fault of a record whose cells cannot be told apart.</summary>
    protected List<Fault> BrokenBy(FileRow row)
    {
        if (row.Fault is not { } broken)
            return [];

        var fault = new Fault(row.Line, null, broken, Fault.Shorten(string.Join(' ', row.Cells.Take(3))));
        if (broken is FaultKind.UnclosedQuote or FaultKind.RecordTooLong or FaultKind.NotAWorkbook)
            FileFault = fault; // what follows was swallowed
        return [fault];
    }
}
