using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class RowReaderTests
{
    private static readonly RowRules Rules = new(new DateOnly(2024, 5, 1), "EUR", new HashSet<string>(["EUR", "USD"]), new HashSet<string>(["P1"]));

    private static readonly FileLayout Layout = new(Dates: DateOrder.DayFirst, Decimals: DecimalMark.Point)
    {
        Columns = ColumnMap.At(ImportFields.Of(ImportKind.Purchases).Select((field, column) => (field, column))),
    };

    [Fact]
    public void A_good_row_keeps_every_field()
    {
        var row = Read(out var faults, "C1", "Ada", "01/02/2024", "-12.50", "usd", "A-7", "25%", "P1");

        Assert.Empty(faults);
        Assert.Equal(new PurchaseRow(9, "C1", "Ada", new DateOnly(2024, 2, 1), -12.5m, "USD", "A-7", 0.25m, "P1"), row);
    }

    [Fact]
    public void Optional_cells_may_be_empty_or_absent()
    {
        var row = Read(out _, "Ｃ１", "", "2024-02-01", "0");

        Assert.Equal(new PurchaseRow(9, "C1", "", new DateOnly(2024, 2, 1), 0, "EUR", "", null, ""), row);
    }

    [Fact]
    public void Every_bad_cell_of_a_row_is_named()
    {
        Read(out var faults, "", "Ad\0a", "30/02/2024", "1e999", "XXX", new string('9', 61), "300%", "P9");

        Assert.Equal(
            [
                (ImportField.Customer, FaultKind.Missing), (ImportField.Name, FaultKind.BadCharacter), (ImportField.Date, FaultKind.NoSuchDay),
                (ImportField.Amount, FaultKind.NotANumber), (ImportField.Currency, FaultKind.UnknownCurrency), (ImportField.OrderNumber, FaultKind.TooLong),
                (ImportField.Margin, FaultKind.MarginOutOfRange), (ImportField.Product, FaultKind.UnknownProduct),
            ],
            faults.Select(f => (f.Field!.Value, f.Kind)));
        Assert.All(faults, f => Assert.Equal(9, f.Line));
    }

    [Fact]
    public void Today_has_happened_and_tomorrow_has_not()
    {
        Read(out var today, "C1", "", "2024-05-01", "5");
        Read(out var tomorrow, "C1", "", "2024-05-02", "5");

        Assert.Empty(today);
        Assert.Equal(FaultKind.FutureDate, Assert.Single(tomorrow).Kind);
    }

    [Fact]
    public void A_letter_that_the_encoding_could_not_read_is_a_bad_cell()
    {
        Read(out var faults, "C1", "M\uFFFDller", "2024-02-01", "5");

        Assert.Equal(new Fault(9, ImportField.Name, FaultKind.BadCharacter, "M\uFFFDller"), Assert.Single(faults));
    }

    private static PurchaseRow Read(out List<Fault> faults, params string[] cells)
    {
        faults = [];
        return new RowReader(Layout, Rules).Read(9, cells, faults);
    }
}
