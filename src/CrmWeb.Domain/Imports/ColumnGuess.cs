namespace CrmWeb.Domain.Imports;

/// <summary>Finds the fields of a file without a header by what its cells look like (无表头识别).</summary>
public static class ColumnGuess
{
    /// <summary>The first column of dates, the last one of numbers, and the first of the others for the customer.</summary>
    public static ColumnMap Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Enumerable.Range(0, rows.Count == 0 ? 0 : rows.Max(r => r.Count)).ToList();
        int? date = columns.Where(c => All(rows, c, IsDate)).Select(c => (int?)c).FirstOrDefault();
        int? amount = columns.Where(c => c != date && All(rows, c, IsNumber)).Select(c => (int?)c).LastOrDefault();
        int? customer = columns.Where(c => c != date && c != amount).Select(c => (int?)c).FirstOrDefault();
        return ColumnMap.Empty.With(ImportField.Customer, customer).With(ImportField.Date, date).With(ImportField.Amount, amount);
    }

    /// <summary>Whether any cell of a row is a date or a number, which no header holds.</summary>
    public static bool HasData(IReadOnlyList<string> row) => row.Any(cell => IsDate(cell) || IsNumber(cell));

    private static bool All(IReadOnlyList<IReadOnlyList<string>> rows, int column, Func<string, bool> looksRight)
    {
        var cells = rows.Where(r => column < r.Count && r[column].Trim().Length > 0).Select(r => r[column]).ToList();
        return cells.Count > 0 && cells.Count(looksRight) * 10 >= cells.Count * 9;
    }

    private static bool IsDate(string cell) => DateText.Read(cell, null, out _) is null or FaultKind.AmbiguousDate;

    private static bool IsNumber(string cell) => NumberText.Read(cell, null, out _) is null or FaultKind.AmbiguousNumber;
}
