using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Domain.Imports;

/// <summary>Turns the cells of a row into a purchase row (逐行识别), or names every bad cell of it.</summary>
public sealed class RowReader(FileLayout layout, RowRules rules)
{
    /// <summary>The row; where it adds to the faults, only its cells without a fault are to be believed.</summary>
    public PurchaseRow Read(long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
    {
        var row = new RowCells(layout, rules, line, cells, faults);
        return new PurchaseRow(
            line,
            row.Text(ImportField.Customer, Customer.CodeLength, isRequired: true, isCode: true),
            row.Text(ImportField.Name, Customer.NameLength),
            row.Day(ImportField.Date) ?? Missing(row, ImportField.Date, default(DateOnly)),
            row.Number(ImportField.Amount) ?? Missing(row, ImportField.Amount, 0m),
            Currency(row),
            row.Text(ImportField.OrderNumber, Purchase.OrderNumberLength, isCode: true),
            Margin(row),
            ProductOf(row));
    }

    /// <summary>A row that holds nothing, such as the ;;; that spreadsheets leave at the end.</summary>
    public static bool IsBlank(IReadOnlyList<string> cells) => cells.All(string.IsNullOrWhiteSpace);

    private static T Missing<T>(RowCells row, ImportField field, T instead)
        => row.Has(field) ? instead : row.Blame(field, FaultKind.Missing, instead);

    private static string Currency(RowCells row)
    {
        var text = row.Cell(ImportField.Currency).ToUpperInvariant();
        var currency = text.Length == 0 ? row.Rules.Currency : text;
        return row.Rules.Currencies.Contains(currency) ? currency : row.Blame(ImportField.Currency, FaultKind.UnknownCurrency, "");
    }

    // A product bears the margin that values are reckoned with, so it is entered on its page and never made by a file.
    private static string ProductOf(RowCells row)
    {
        var code = row.Text(ImportField.Product, Product.CodeLength, isCode: true);
        return code.Length == 0 || row.Rules.Products.Contains(code) ? code : row.Blame(ImportField.Product, FaultKind.UnknownProduct, "");
    }

    private decimal? Margin(RowCells row)
    {
        var text = row.Cell(ImportField.Margin);
        if (text.Length == 0)
            return null;

        return MarginText.Read(text, layout.Decimals, out var rate) is { } kind ? row.Blame<decimal?>(ImportField.Margin, kind, null) : rate;
    }
}
