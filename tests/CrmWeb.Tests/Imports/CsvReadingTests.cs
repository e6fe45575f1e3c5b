using System.Text;
using CrmWeb.Data.Csv;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Tests.Imports;

public sealed class CsvReadingTests
{
    private static readonly RowRules Rules = new(new DateOnly(2024, 5, 1), "EUR", new HashSet<string>(["EUR"]), new HashSet<string>());

    [Fact]
    public void Any_table_comes_back_from_every_encoding_and_delimiter()
    {
        var text = ArbMap.Default.GeneratorFor<string>().Select(s => Readable(s ?? ""));
        var table = text.ArrayOf().Where(r => r.Length is > 0 and < 20).ArrayOf().Where(t => t.Length is > 0 and < 20);
        var cases = Gen.Zip(table, Gen.Zip(Gen.Elements(FileEncoding.Utf8, FileEncoding.Utf16LittleEndian, FileEncoding.Utf16BigEndian, FileEncoding.Gb18030), Gen.Elements(Enum.GetValues<FileDelimiter>())));

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (rows, (encoding, delimiter)) = one;
            var written = rows.Where(r => !RowReader.IsBlank(r)).ToList();

            using var csv = new CsvRows(new MemoryStream(Bytes(Csv(written, delimiter), encoding)), encoding, delimiter);
            var read = csv.Read().Select(r => r.Cells).ToList();

            return read.Count == written.Count && read.Zip(written).All(p => p.First.SequenceEqual(p.Second.Select(SafeCell.Bare)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_the_bytes_are_the_file_is_read_and_nothing_is_thrown()
        => Prop.ForAll<byte[]>(bytes =>
        {
            var layout = LayoutGuess.Of(new MemoryStream(bytes), ImportKind.Purchases);
            var read = ReadFile.Of(new MemoryStream(bytes), layout, Rules, 1000);
            return read.Totals().Rows >= 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0xFE, 0xFF, 0x00, 0x01, 0x41 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0xFF, 0xFE, 0x2C, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBE, 0x2C, 0x41, 0x0A })]
    public void A_file_that_is_no_text_is_known_as_such_and_still_breaks_nothing(byte[] bytes)
    {
        Assert.False(PlainText.Holds(new MemoryStream(bytes)));
        Assert.NotNull(LayoutGuess.Of(new MemoryStream(bytes), ImportKind.Purchases));
    }

    [Theory]
    [InlineData(FileEncoding.Utf8)]
    [InlineData(FileEncoding.Utf16LittleEndian)]
    [InlineData(FileEncoding.Gb18030)]
    [InlineData(FileEncoding.Western)]
    public void Text_in_any_encoding_is_text(FileEncoding encoding)
        => Assert.True(PlainText.Holds(new MemoryStream(Bytes("customer,date,amount\nC1,2024-02-01,5\n", encoding, encoding is FileEncoding.Utf16LittleEndian))));

    [Theory]
    [InlineData(FileEncoding.Utf8, false)]
    [InlineData(FileEncoding.Utf8, true)]
    [InlineData(FileEncoding.Utf16LittleEndian, true)]
    [InlineData(FileEncoding.Utf16BigEndian, true)]
    [InlineData(FileEncoding.Utf16LittleEndian, false)]
    [InlineData(FileEncoding.Utf16BigEndian, false)]
    [InlineData(FileEncoding.Gb18030, false)]
    public void The_encoding_of_a_Chinese_file_is_detected_and_its_columns_found(FileEncoding encoding, bool marked)
    {
        const string Text = "客户编号;客户名称;日期;金额\nC1;王小明;2024年2月1日;1.234,50\nC2;李雷;2024年2月29日;8,00\n";

        var layout = LayoutGuess.Of(new MemoryStream(Bytes(Text, encoding, marked)), ImportKind.Purchases);
        var read = ReadFile.Of(new MemoryStream(Bytes(Text, encoding, marked)), layout, Rules, 1000);

        Assert.Equal((encoding, FileDelimiter.Semicolon, DecimalMark.Comma), (layout.Encoding, layout.Delimiter, layout.Decimals));
        Assert.Equal(["王小明", "李雷"], read.Rows.Select(r => r.Name));
        Assert.Equal([1234.5m, 8m], read.Rows.Select(r => r.Amount));
    }

    [Fact]
    public void Old_Western_files_are_told_from_Chinese_ones()
    {
        var western = Bytes("customer,date,amount,name\nC1,2024-02-01,5,Müller\n", FileEncoding.Western);

        Assert.Equal(FileEncoding.Western, EncodingGuess.Of(new MemoryStream(western)));
    }

    [Fact]
    public void The_wrong_encoding_shows_in_the_cells_that_it_spoils()
    {
        var bytes = Bytes("客户编号,日期,金额\n王小明,2024-02-01,5\n", FileEncoding.Gb18030);
        var layout = LayoutGuess.Of(new MemoryStream(bytes), ImportKind.Purchases) with { Encoding = FileEncoding.Utf8 };

        var read = ReadFile.Of(new MemoryStream(bytes), layout, Rules, 1000);

        Assert.Equal((2L, FaultKind.BadCharacter), (read.FirstFault!.Line, read.FirstFault.Kind));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named_with_the_line_where_it_opens()
    {
        var read = Read("customer,date,amount\nC1,2024-02-01,5\nC2,\"2024-02-02,5\nC3,2024-02-03,5\n");

        Assert.Equal(new Fault(3, null, FaultKind.UnclosedQuote, read.FileFault!.Text), read.FileFault);
        Assert.Equal((1, 1), (read.Rows.Count, read.BadRows));
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused_in_little_memory()
    {
        using var endless = new EndlessLine(100L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = ReadFile.Of(endless, new FileLayout { Columns = ColumnMap.At((ImportField.Customer, 0), (ImportField.Date, 1), (ImportField.Amount, 2)) }, Rules, 1000);

        Assert.Equal(FaultKind.RecordTooLong, read.FileFault?.Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * 1024 * 1024);
    }

    [Theory]
    [InlineData("customer,amount\nC1,5\n", FaultKind.ColumnMissing)]
    [InlineData("", FaultKind.NoRows)]
    [InlineData("customer,date,amount\n", FaultKind.NoRows)]
    [InlineData("customer,date,amount\nC1,2024-02-01,1\nC2,2024-02-01,1\nC3,2024-02-01,1\n", FaultKind.TooManyRows)]
    public void A_file_that_cannot_be_imported_says_why(string text, FaultKind fault)
        => Assert.Equal(fault, Read(text, mostRows: 2).FileFault?.Kind);

    [Theory]
    [InlineData("C1,30/02/2024,5", FaultKind.NoSuchDay)]
    [InlineData("C1,2024-02-01,1e999", FaultKind.NotANumber)]
    [InlineData("C\01,2024-02-01,5", FaultKind.BadCharacter)]
    [InlineData("C1,\"2024-02-01\"x,5", FaultKind.TextAfterQuote)]
    [InlineData("C1,01/02/2024,5", FaultKind.AmbiguousDate)]
    [InlineData("C1", FaultKind.Missing)]
    public void A_bad_row_says_why_and_the_others_stay_good(string row, FaultKind fault)
    {
        var layout = new FileLayout { Columns = ColumnMap.At((ImportField.Customer, 0), (ImportField.Date, 1), (ImportField.Amount, 2)), Dates = fault is FaultKind.NoSuchDay ? DateOrder.DayFirst : null };
        var bytes = Encoding.UTF8.GetBytes($"customer,date,amount\n{row}\nC2,2024-02-01,5\n");

        var read = ReadFile.Of(new MemoryStream(bytes), layout, Rules, 1000);

        Assert.Equal((2L, fault), (read.FirstFault!.Line, read.FirstFault.Kind));
        Assert.Equal("C2", Assert.Single(read.Rows).Customer);
    }

    [Fact]
    public void Blank_rows_and_the_hint_of_a_spreadsheet_are_passed_over()
    {
        var read = Read("sep=;\ncustomer;date;amount\n;;\nC1;2024-02-01;5\n\n");

        Assert.Equal(4, Assert.Single(read.Rows).Line);
        Assert.Equal(0, read.BadRows);
    }

    private static ReadFile Read(string text, int mostRows = 1000)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return ReadFile.Of(new MemoryStream(bytes), LayoutGuess.Of(new MemoryStream(bytes), ImportKind.Purchases), Rules, mostRows);
    }

    private static string Csv(IEnumerable<string[]> rows, FileDelimiter delimiter)
    {
        var text = new StringWriter();
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { Separator = FileLayout.SignOf(delimiter), ValidateFieldCount = false });
        foreach (var row in rows)
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private static byte[] Bytes(string text, FileEncoding encoding, bool marked = false)
        => [.. marked ? encoding.Strict.GetPreamble() : [], .. encoding.Strict.GetBytes(text)];

    // A byte order mark at the very start is no text, and sep= is a hint.
    private static string Readable(string text)
        => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\uFEFF", "", StringComparison.Ordinal).Replace("sep=", "", StringComparison.Ordinal);
}

/// <summary>One line of the letter y, as long as it is asked to be, that is nowhere in memory.</summary>
internal sealed class EndlessLine(long length) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - Position);
        buffer.AsSpan(offset, read).Fill((byte)'y');
        Position += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
