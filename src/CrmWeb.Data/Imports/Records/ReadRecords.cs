using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports.Records;

/// <summary>A file of records read from end to end (已读记录): what becomes of its rows, and the faults of the bad ones.</summary>
public sealed class ReadRecords : FoundFaults
{
    public int Added { get; private set; }
    public int Updated { get; private set; }

    /// <summary>Rows whose record we have just so, or that are passed over by choice.</summary>
    public int PassedOver { get; private set; }
    public int Good => Added + Updated + PassedOver;
    internal int Rows => Good + BadRows;

    internal void Refuse(Fault fault) => FileFault ??= fault;

    internal void RequireColumns(FileLayout layout, IEnumerable<ImportField> required) => FileFault ??= MissingColumn(layout, required);

    /// <summary>Whether the record's cells can be told apart; otherwise it is counted as bad.</summary>
    internal bool IsWhole(FileRow row)
    {
        var faults = BrokenBy(row);
        if (faults.Count > 0)
            Blame(row.Line, faults);
        return faults.Count == 0;
    }

    internal void Count(Decision decision)
    {
        switch (decision.Fate)
        {
            case RowFate.Added: Added++; break;
            case RowFate.Updated: Updated++; break;
            case RowFate.PassedOver: PassedOver++; break;
            default: Blame(decision.Line, [.. decision.Faults]); break;
        }
    }
}
