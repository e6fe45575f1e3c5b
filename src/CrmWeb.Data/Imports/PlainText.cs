using CrmWeb.Data.Imports.Workbooks;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>A file cannot be read as purchases (无法读取的文件); the fault says where and why.</summary>
public sealed class UnreadableFileException(Fault fault) : Exception(fault.Kind.ToString())
{
    public Fault Fault => fault;
}

/// <summary>Tells text from the files of programs (文本识别): text has no zeros, and no characters that Unicode keeps for programs.</summary>
public static class PlainText
{
    private const int Beginning = 64 * 1024;

    /// <summary>Looks at the beginning; a stray character further down spoils its row only.</summary>
    public static bool Holds(Stream stream)
    {
        var encoding = EncodingGuess.Of(stream);
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding.Lenient, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var start = new char[Beginning];
        var length = reader.ReadBlock(start);
        stream.Position = 0;
        return !start.AsSpan(0, length).ContainsAny('\0', '\uFFFE', '\uFFFF');
    }

    /// <summary>Why a file cannot be read as a table; none where it can: text, or a workbook that is sound.</summary>
    /// <param name="name">What the file is called: text that is called a workbook is a broken one.</param>
    public static FaultKind? FaultOf(Stream stream, string name = "")
        => WorkbookScan.IsWorkbook(stream) ? WorkbookScan.FaultOf(stream)
            : name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? FaultKind.NotAWorkbook
            : Holds(stream) ? null : FaultKind.NotText;

    /// <exception cref="UnreadableFileException">The file is no text.</exception>
    public static void Require(Stream stream)
    {
        if (!Holds(stream))
            throw new UnreadableFileException(new Fault(0, null, FaultKind.NotText));
    }
}
