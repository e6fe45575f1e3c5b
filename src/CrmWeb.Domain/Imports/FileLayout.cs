namespace CrmWeb.Domain.Imports;

/// <summary>How the bytes of a file stand for letters (字符编码).</summary>
public enum FileEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>The Chinese national standard; GBK and GB2312 are parts of it.</summary>
    Gb18030,

    /// <summary>Windows-1252, of old files from Western Europe and America.</summary>
    Western,
}

/// <summary>Which part of a date such as 01/02/1997 comes first (日期顺序); a date that begins with its year needs none.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>What parts the whole from the fraction of an amount (小数点).</summary>
public enum DecimalMark
{
    Point,
    Comma,
}

/// <summary>What stands between the cells of a row (分隔符).</summary>
public enum FileDelimiter
{
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// <summary>What kind of file it is (文件类型).</summary>
public enum FileFormat
{
    Csv,

    /// <summary>A workbook of Excel and its like.</summary>
    Xlsx,
}

/// <summary>How a file is written (文件格式): detected, and changed where the guess is wrong.</summary>
/// <param name="Dates">None where every date begins with its year, or where nobody can tell and the person is asked.</param>
/// <param name="Decimals">None where no amount has a mark, or where nobody can tell and the person is asked.</param>
/// <param name="Sheet">The sheet of a workbook.</param>
public sealed record FileLayout(
    FileEncoding Encoding = FileEncoding.Utf8,
    FileDelimiter Delimiter = FileDelimiter.Comma,
    bool HasHeader = true,
    DateOrder? Dates = null,
    DecimalMark? Decimals = null,
    FileFormat Format = FileFormat.Csv,
    string Sheet = "")
{
    public const int SheetLength = 31;

    private const string Signs = ",;\t|";

    public ColumnMap Columns { get; init; } = ColumnMap.Empty;

    public static char SignOf(FileDelimiter delimiter) => Signs[(int)delimiter];

    public static FileDelimiter DelimiterOf(char sign) => (FileDelimiter)Math.Max(0, Signs.IndexOf(sign, StringComparison.Ordinal));
}
