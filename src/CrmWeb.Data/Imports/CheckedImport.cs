using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>A file held against the database (校验结果): what applying it would do, or why it cannot be applied.</summary>
public abstract class CheckedImport(FoundFaults file)
{
    public FoundFaults File => file;

    /// <summary>How many rows can be imported.</summary>
    public abstract int Good { get; }

    /// <summary>Why it cannot be applied with these options; none when it can.</summary>
    public FaultKind? RefusalOf(FileImport import)
        => file.FileFault?.Kind
            ?? (file.BadRows > 0 && !import.LeavesOutBad ? FaultKind.BadRows : (FaultKind?)null)
            ?? (Good == 0 ? FaultKind.NoRows : null);
}

/// <summary>A file of purchases held against the database (购买校验结果).</summary>
public sealed class CheckedPurchases(ReadFile file, MatchedCodes codes) : CheckedImport(file)
{
    private ImportTotals? _totals;

    public IReadOnlyList<PurchaseRow> Rows => file.Rows;
    public override int Good => file.Rows.Count;

    /// <summary>Summed up when asked for: a page shows them, a job needs none.</summary>
    public ImportTotals Totals => _totals ??= file.Totals();

    /// <summary>Customers of the good rows that exist, by code.</summary>
    public IReadOnlyDictionary<string, int> KnownCustomers => codes.Customers;

    /// <summary>Customers of the good rows that would be created: code and name.</summary>
    public IReadOnlyDictionary<string, string> NewCustomers => codes.NewCustomers;
    public IReadOnlyDictionary<string, int> Products => codes.Products;
}

/// <summary>The codes of a file and what the database knows about them (编号匹配).</summary>
public sealed record MatchedCodes(
    IReadOnlyDictionary<string, int> Customers,
    IReadOnlyDictionary<string, string> NewCustomers,
    IReadOnlyDictionary<string, int> Products);

/// <summary>A file of customers, contacts or interactions held against the database (记录校验结果).</summary>
public sealed class CheckedRecords(ReadRecords file) : CheckedImport(file)
{
    public ReadRecords Records => file;
    public override int Good => file.Good;
}
