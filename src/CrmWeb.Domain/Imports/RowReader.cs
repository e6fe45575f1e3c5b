using System.Text;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Domain.Imports;

/// <summary>Turns the cells of a row into a purchase row (逐行识别), or names every bad cell of it.</summary>
public sealed class RowReader(FileLayout layout, RowRules rules)
{
    /// <summary>The row; where it adds to the faults, only its cells without a fault are to be believed.</summary>
    public PurchaseRow Read(long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
    {
        var reading = new RowReading(layout, rules, line, cells, faults);
        return new PurchaseRow(
            line,
            reading.Text(ImportField.Customer, Customer.CodeLength),
            reading.Text(ImportField.Name, Customer.NameLength),
            reading.Date(),
            reading.Amount(),
            reading.Currency(),
            reading.Text(ImportField.OrderNumber, Purchase.OrderNumberLength),
            reading.Margin(),
            reading.Product());
    }

    /// <summary>A row that holds nothing, such as the ;;; that spreadsheets leave at the end.</summary>
    public static bool IsBlank(IReadOnlyList<string> cells) => cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>One row while it is read (单行识别): each call reads one field and blames its cell where it is bad.</summary>
internal sealed class RowReading(FileLayout layout, RowRules rules, long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
{
    public string Text(ImportField field, int most)
    {
        var text = Cell(field);
        if (!IsReadable(text))
            return Blame(field, FaultKind.BadCharacter, "");

        // Full-width letters of a code are the same code; SQL Server thinks so too.
        text = field is ImportField.Name ? text : CellText.Fold(text);
        if (text.Length > most)
            return Blame(field, FaultKind.TooLong, "");

        return text.Length == 0 && ColumnMap.Required.Contains(field) ? Blame(field, FaultKind.Missing, "") : text;
    }

    public DateOnly Date()
    {
        var text = Cell(ImportField.Date);
        if (text.Length == 0)
            return Blame(ImportField.Date, FaultKind.Missing, default(DateOnly));

        var fault = DateText.Read(text, layout.Dates, out var date) ?? (date > rules.Today ? FaultKind.FutureDate : null);
        return fault is { } kind ? Blame(ImportField.Date, kind, date) : date;
    }

    public decimal Amount()
    {
        var text = Cell(ImportField.Amount);
        var amount = 0m;
        var fault = text.Length == 0 ? FaultKind.Missing : NumberText.Read(text, layout.Decimals, out amount);
        return fault is { } kind ? Blame(ImportField.Amount, kind, 0m) : amount;
    }

    public string Currency()
    {
        var text = Cell(ImportField.Currency).ToUpperInvariant();
        var currency = text.Length == 0 ? rules.Currency : text;
        return rules.Currencies.Contains(currency) ? currency : Blame(ImportField.Currency, FaultKind.UnknownCurrency, "");
    }

    // A product bears the margin that values are reckoned with, so it is entered on its page and never made by a file.
    public string Product()
    {
        var code = Text(ImportField.Product, Purchases.Product.CodeLength);
        return code.Length == 0 || rules.Products.Contains(code) ? code : Blame(ImportField.Product, FaultKind.UnknownProduct, "");
    }

    public decimal? Margin()
    {
        var text = Cell(ImportField.Margin);
        if (text.Length == 0)
            return null;

        return MarginText.Read(text, layout.Decimals, out var rate) is { } kind ? Blame<decimal?>(ImportField.Margin, kind, null) : rate;
    }

    private string Cell(ImportField field) => layout.Columns.Of(field) is { } column && column < cells.Count ? cells[column].Trim() : "";

    private T Blame<T>(ImportField field, FaultKind kind, T instead)
    {
        faults.Add(new Fault(line, field, kind, Fault.Shorten(Cell(field))));
        return instead;
    }

    // Runes read a lone surrogate as the replacement character, which a wrong encoding leaves behind too.
    private static bool IsReadable(string text) => !text.EnumerateRunes().Any(r => Rune.IsControl(r) || r == Rune.ReplacementChar);
}
