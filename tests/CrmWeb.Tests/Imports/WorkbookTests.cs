using System.IO.Compression;
using System.Text;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Imports.Workbooks;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Tests.Imports;

public sealed class WorkbookTests
{
    [Fact]
    public void Texts_numbers_days_and_the_last_value_of_a_formula_are_read()
    {
        using var book = Book("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>客户编号</t></is></c><c r="B1" t="inlineStr"><is><t>日期</t></is></c><c r="C1" t="inlineStr"><is><t>金额</t></is></c></row>
            <row r="3"><c r="A3"><v>13800138000</v></c><c r="B3" s="1"><v>45356</v></c><c r="C3"><f>1+0.234</f><v>1.234</v></c></row>
            """);

        Assert.Null(PlainText.FaultOf(book));
        var layout = LayoutGuess.Of(book, ImportKind.Purchases);
        using var rows = FileRows.Open(book, layout);
        var read = rows.Read().ToList();

        Assert.Equal((FileFormat.Xlsx, "First", true), (layout.Format, layout.Sheet, layout.HasHeader));
        Assert.Equal([3L], read.Skip(1).Select(r => r.Line));
        Assert.Equal(["13800138000", "2024-03-05", "1.2340"], read[1].Cells);
        Assert.Equal(1, WorkbookScan.Formulas(book));
        Assert.Equal(["First", "Second"], WorkbookRows.SheetsOf(book));
    }

    [Fact]
    public void A_bomb_is_refused_by_what_its_directory_promises_and_little_is_unpacked()
    {
        using var bomb = Zip(zip =>
        {
            Entry(zip, "xl/workbook.xml", "<workbook/>");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
                sheet.Write(zeros);
        });

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(FaultKind.Overpacked, PlainText.FaultOf(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5 * 1024 * 1024);
    }

    [Fact]
    public void A_bomb_whose_directory_lies_is_refused_too()
    {
        using var honest = Zip(zip =>
        {
            Entry(zip, "xl/workbook.xml", "<workbook/>");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
                sheet.Write(zeros);
        });
        var bytes = honest.ToArray();
        var size = BitConverter.GetBytes(300 * 1024 * 1024);
        for (var at = 0; at < bytes.Length - 4; at++)
        {
            if (bytes.AsSpan(at, 4).SequenceEqual(size))
                BitConverter.GetBytes(1000).CopyTo(bytes, at);
        }

        using var liar = new MemoryStream(bytes);
        Assert.Equal(FaultKind.NotAWorkbook, PlainText.FaultOf(liar));
    }

    [Fact]
    public void Text_that_is_called_a_workbook_is_a_broken_one()
    {
        using var text = new MemoryStream("not a zip at all"u8.ToArray());

        Assert.Equal(FaultKind.NotAWorkbook, PlainText.FaultOf(text, "Customers.XLSX"));
        Assert.Null(PlainText.FaultOf(text, "customers.csv"));
    }

    [Fact]
    public void A_sheet_that_breaks_off_is_refused_as_a_whole()
    {
        using var book = Book("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</oops>""");

        Assert.Equal(FaultKind.NotAWorkbook, PlainText.FaultOf(book));
    }

    [Fact]
    public void A_zip_with_too_many_entries_is_refused()
    {
        using var many = Zip(zip =>
        {
            Entry(zip, "xl/workbook.xml", "<workbook/>");
            for (var i = 0; i < 250; i++)
                Entry(zip, $"xl/{i}.xml", "x");
        });

        Assert.Equal(FaultKind.Overpacked, PlainText.FaultOf(many));
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_no_text_either()
    {
        using var other = Zip(zip => Entry(zip, "picture.png", "x"));

        Assert.Equal(FaultKind.NotText, PlainText.FaultOf(other));
    }

    private static MemoryStream Book(string rows) => Zip(zip =>
    {
        Entry(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
        Entry(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Entry(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/></sheets></workbook>""");
        Entry(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
        Entry(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        Entry(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        Entry(zip, "xl/worksheets/sheet2.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>""");
    });

    private static void Entry(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        stream.Position = 0;
        return stream;
    }
}
