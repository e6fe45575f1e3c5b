using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>A file held against the database (校验结果): what applying it would do, or why it cannot be applied.</summary>
public sealed class CheckedImport(ReadFile file, MatchedCodes codes)
{
    private ImportTotals? _totals;

    public ReadFile File => file;

    /// <summary>Summed up when asked for: a page shows them, a job needs none.</summary>
    public ImportTotals Totals => _totals ??= file.Totals();

    /// <summary>Customers of the good rows that exist, by code.</summary>
    public IReadOnlyDictionary<string, int> KnownCustomers => codes.Customers;

    /// <summary>Customers of the good rows that would be created: code and name.</summary>
    public IReadOnlyDictionary<string, string> NewCustomers => codes.NewCustomers;
    public IReadOnlyDictionary<string, int> Products => codes.Products;

    /// <summary>Why it cannot be applied with these options; none when it can.</summary>
    public FaultKind? RefusalOf(PurchaseImport import)
        => file.FileFault?.Kind
            ?? (file.BadRows > 0 && !import.LeavesOutBad ? FaultKind.BadRows : (FaultKind?)null)
            ?? (file.Rows.Count == 0 ? FaultKind.NoRows : null);
}

/// <summary>The codes of a file and what the database knows about them (编号匹配).</summary>
public sealed record MatchedCodes(
    IReadOnlyDictionary<string, int> Customers,
    IReadOnlyDictionary<string, string> NewCustomers,
    IReadOnlyDictionary<string, int> Products);
