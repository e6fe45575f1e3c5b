namespace CrmWeb.Domain.Imports;

/// <summary>What a whole file would bring (导入汇总), shown before anything is written.</summary>
public sealed class ImportTotals
{
    private readonly SortedDictionary<string, decimal> _sums = new(StringComparer.Ordinal);
    private readonly HashSet<PurchaseRow> _seen = new(PurchaseRow.SameContent);

    public long Rows { get; private set; }
    public long Good { get; private set; }
    public long Bad => Rows - Good;
    public DateOnly? FirstDate { get; private set; }
    public DateOnly? LastDate { get; private set; }

    /// <summary>Rows of amount 0: kept, and counted as no purchase.</summary>
    public long Zeros { get; private set; }
    public long Refunds { get; private set; }

    /// <summary>Rows that say the same as an earlier row of the file (重复行): kept, for a customer may buy the same twice in a day.</summary>
    public long Equal { get; private set; }

    /// <summary>The sum of the good rows, by currency.</summary>
    public IReadOnlyDictionary<string, decimal> Sums => _sums;

    public void AddBad(int rows) => Rows += rows;

    public void Add(PurchaseRow row)
    {
        Rows++;
        Good++;
        FirstDate = FirstDate is null || row.Date < FirstDate ? row.Date : FirstDate;
        LastDate = LastDate is null || row.Date > LastDate ? row.Date : LastDate;
        Zeros += row.Amount == 0 ? 1 : 0;
        Equal += _seen.Add(row) ? 0 : 1;
        Refunds += row.Amount < 0 ? 1 : 0;
        _sums[row.Currency] = _sums.GetValueOrDefault(row.Currency) + row.Amount;
    }
}
