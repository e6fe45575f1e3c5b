using System.Globalization;
using CrmWeb.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1,234.50", DecimalMark.Point, 1234.5)]
    [InlineData("1.234,50", DecimalMark.Comma, 1234.5)]
    [InlineData("1 234,50", DecimalMark.Comma, 1234.5)]
    [InlineData("1'234.50", DecimalMark.Point, 1234.5)]
    [InlineData("12,34,567.5", DecimalMark.Point, 1234567.5)]
    [InlineData("¥1,234", DecimalMark.Point, 1234)]
    [InlineData("￥１２．５０", DecimalMark.Point, 12.5)]
    [InlineData("12.50元", DecimalMark.Point, 12.5)]
    [InlineData("12,50 €", DecimalMark.Comma, 12.5)]
    [InlineData("(5.00)", DecimalMark.Point, -5)]
    [InlineData("（5）", DecimalMark.Point, -5)]
    [InlineData("-$5", DecimalMark.Point, -5)]
    [InlineData("5-", DecimalMark.Point, -5)]
    [InlineData("\u22125", DecimalMark.Point, -5)]
    [InlineData(".5", DecimalMark.Point, 0.5)]
    [InlineData("0", null, 0)]
    [InlineData("12.50", null, 12.5)]
    [InlineData("1.234,5", null, 1234.5)]
    public void Amounts_are_read_as_people_write_them(string text, DecimalMark? mark, double expected)
    {
        Assert.Null(NumberText.Read(text, mark, out var number));

        Assert.Equal((decimal)expected, number);
    }

    [Theory]
    [InlineData("1e999", FaultKind.NotANumber)]
    [InlineData("1e3", FaultKind.NotANumber)]
    [InlineData("", FaultKind.NotANumber)]
    [InlineData("-", FaultKind.NotANumber)]
    [InlineData("NaN", FaultKind.NotANumber)]
    [InlineData("1,23.4", FaultKind.NotANumber)]
    [InlineData("1\02", FaultKind.NotANumber)]
    [InlineData("123456789012345", FaultKind.TooLarge)]
    [InlineData("99999999999999999999999999999999999999999999", FaultKind.TooLarge)]
    public void A_bad_amount_says_what_is_wrong_with_it(string text, FaultKind fault)
        => Assert.Equal(fault, NumberText.Read(text, DecimalMark.Point, out _));

    [Fact]
    public void A_mark_that_may_part_thousands_or_fractions_is_asked_for()
    {
        Assert.Equal(FaultKind.AmbiguousNumber, NumberText.Read("1,234", null, out _));
        Assert.Null(NumberText.MarkOf(["1,234", "5"]));
        Assert.Equal(DecimalMark.Point, NumberText.MarkOf(["1,234", "5.25"]));
        Assert.Equal(DecimalMark.Comma, NumberText.MarkOf(["1.234", "5,2"]));
    }

    [Fact]
    public void Every_amount_comes_back_from_either_way_of_writing_it()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<bool>(), (cents, comma) =>
        {
            var amount = cents / 100m;
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            if (comma)
                (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");

            var fault = NumberText.Read(amount.ToString("N2", culture), comma ? DecimalMark.Comma : DecimalMark.Point, out var read);

            return fault is null && read == amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws()
        => Prop.ForAll<string?>(text => { _ = NumberText.Read(text ?? "", null, out _); }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData("30%", 0.3)]
    [InlineData("30.5 ％", 0.305)]
    [InlineData("-10%", -0.1)]
    public void A_margin_is_a_fraction_or_a_percentage(string text, double expected)
    {
        Assert.Null(MarginText.Read(text, DecimalMark.Point, out var rate));

        Assert.Equal((decimal)expected, rate);
    }

    [Theory]
    [InlineData("30", FaultKind.MarginOutOfRange)]
    [InlineData("101%", FaultKind.MarginOutOfRange)]
    [InlineData("much", FaultKind.NotAMargin)]
    public void A_margin_above_the_whole_is_refused(string text, FaultKind fault)
        => Assert.Equal(fault, MarginText.Read(text, DecimalMark.Point, out _));
}
