using CrmWeb.Data.Csv;

namespace CrmWeb.Tests.Imports;

public sealed class SafeCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("-5")]
    [InlineData("'-5")]
    [InlineData("O'Neill")]
    [InlineData("'")]
    [InlineData("\t=x")]
    public void A_cell_that_was_made_safe_is_read_as_it_was(string text) => Assert.Equal(text, SafeCell.Bare(SafeCell.Of(text)));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\n=1")]
    [InlineData(" =1")]
    [InlineData("\t=1")]
    [InlineData("\r\n=1")]
    [InlineData("　=1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠A")]
    [InlineData("−1")]
    public void What_could_begin_a_formula_becomes_text(string cell) => Assert.Equal("'" + cell, SafeCell.Of(cell));

    [Theory]
    [InlineData("")]
    [InlineData("C1")]
    [InlineData("a=b")]
    [InlineData("-12.50")]
    [InlineData("+5")]
    [InlineData("2024-02-01")]
    [InlineData("王小明")]
    public void Plain_text_and_plain_numbers_stay_as_they_are(string cell) => Assert.Equal(cell, SafeCell.Of(cell));
}
