using System.Globalization;
using System.Text;
using CrmWeb.Domain.Imports;
using ExcelDataReader;

namespace CrmWeb.Data.Imports.Workbooks;

/// <summary>Reads a sheet of a workbook row by row (工作表读取); of a formula it takes the value computed last, of a day its date.</summary>
public sealed class WorkbookRows : FileRows
{
    private readonly IExcelDataReader _reader;
    private readonly bool _hasSheet;

    // The reader asks for an encoding of old workbooks, which it never uses here.
    static WorkbookRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="sheet">Empty for the first.</param>
    public WorkbookRows(Stream stream, string sheet)
    {
        stream.Position = 0;
        _reader = Open(stream);
        do
        {
            _hasSheet = sheet.Length == 0 || _reader.Name == sheet;
        }
        while (!_hasSheet && _reader.NextResult());
    }

    /// <summary>The names of the sheets that can be seen.</summary>
    public static IReadOnlyList<string> SheetsOf(Stream stream)
    {
        stream.Position = 0;
        using var reader = Open(stream);
        var names = new List<string>();
        do
        {
            if (reader.VisibleState == "visible")
                names.Add(reader.Name);
        }
        while (reader.NextResult());

        return names;
    }

    public override IEnumerable<FileRow> Read()
    {
        for (var line = 1L; _hasSheet; line++)
        {
            var next = Next();
            if (next is null)
                yield return new FileRow(line, [], FaultKind.NotAWorkbook);
            if (next is not true)
                yield break;

            var cells = new string[Math.Min(_reader.FieldCount, MostColumns)];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = TextOf(i);

            if (!RowReader.IsBlank(cells))
                yield return new FileRow(line, cells);
        }
    }

    // None where the sheet is broken from here on.
    private bool? Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (Exception e) when (WorkbookScan.IsBroken(e))
        {
            return null;
        }
    }

    protected override void Dispose(bool disposing) => _reader.Dispose();

    private static IExcelDataReader Open(Stream stream)
        => ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });

    private string TextOf(int column) => _reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        double number => NumberOf(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    // Three decimals could be taken for thousands: a fourth says what they are.
    private static string NumberOf(double number)
    {
        if (Math.Abs(number) >= 1e15)
            return number.ToString("R", CultureInfo.InvariantCulture);

        var text = ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && text.Length - point - 1 == 3 ? text + "0" : text;
    }
}
