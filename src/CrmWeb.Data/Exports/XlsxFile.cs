using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmWeb.Data.Exports;

/// <summary>Writes a table as a workbook (XLSX 导出), row by row by way of a file on the disk; texts are texts, so that no cell can run as a formula.</summary>
internal static class XlsxFile
{
    private const int Block = 80 * 1024;
    private const string SheetName = "Sheet1";
    private const string SheetId = "rId1";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly Uri BookAddress = new("/xl/workbook.xml", UriKind.Relative);
    private static readonly Uri SheetAddress = new("/xl/worksheets/sheet1.xml", UriKind.Relative);

    public static async Task<int> WriteAsync(ExportTable table, ExportWords words, Stream output, CancellationToken cancel)
    {
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = Block, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        var rows = await WriteWorkbookAsync(file, table, words, cancel);
        file.Position = 0;
        await file.CopyToAsync(output, Block, cancel);
        return rows;
    }

    // A package that is only written to goes to the disk as it comes; one that could be read would be kept in memory.
    private static async Task<int> WriteWorkbookAsync(Stream file, ExportTable table, ExportWords words, CancellationToken cancel)
    {
        using var package = Package.Open(file, FileMode.Create, FileAccess.Write);
        var book = package.CreatePart(BookAddress, $"{Types}.sheet.main+xml", CompressionOption.Normal);
        package.CreateRelationship(BookAddress, TargetMode.Internal, $"{Relations}/officeDocument", SheetId);
        book.CreateRelationship(SheetAddress, TargetMode.Internal, $"{Relations}/worksheet", SheetId);
        using (var stream = book.GetStream())
            new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = SheetId })).Save(stream);

        var sheet = package.CreatePart(SheetAddress, $"{Types}.worksheet+xml", CompressionOption.Normal);
        using var content = sheet.GetStream();
        using var writer = OpenXmlWriter.Create(content);
        return await WriteSheetAsync(writer, table, words, cancel);
    }

    private static async Task<int> WriteSheetAsync(OpenXmlWriter writer, ExportTable table, ExportWords words, CancellationToken cancel)
    {
        var numbers = table.NumberColumns;
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.TitlesIn(words), new bool[numbers.Length]);
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            WriteRow(writer, row, numbers);
            rows++;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return rows;
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<string> cells, bool[] numbers)
    {
        writer.WriteStartElement(new Row());
        for (var i = 0; i < cells.Count; i++)
        {
            if (numbers[i] && cells[i].Length > 0)
                writer.WriteElement(new Cell { DataType = CellValues.Number, CellValue = new CellValue(cells[i]) });
            else
                writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Kept(cells[i])) { Space = SpaceProcessingModeValues.Preserve }) });
        }

        writer.WriteEndElement();
    }

    // What XML cannot hold no person has typed.
    private static string Kept(string text) => string.Concat(text.EnumerateRunes().Where(IsKept));

    private static bool IsKept(System.Text.Rune rune) => rune.Value > char.MaxValue || System.Xml.XmlConvert.IsXmlChar((char)rune.Value);
}
