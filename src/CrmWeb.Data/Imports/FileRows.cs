using CrmWeb.Data.Imports.Workbooks;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>One record of a file (记录): where it begins, its cells, and what broke it.</summary>
public sealed record FileRow(long Line, IReadOnlyList<string> Cells, FaultKind? Fault = null);

/// <summary>A file read record by record (逐条读取), whatever is in it and whatever it is: a broken record comes with its fault.</summary>
public abstract class FileRows : IDisposable
{
    public const int MostColumns = 100;

    public static FileRows Open(Stream stream, FileLayout layout)
        => layout.Format is FileFormat.Xlsx ? new WorkbookRows(stream, layout.Sheet) : new CsvRows(stream, layout.Encoding, layout.Delimiter);

    /// <summary>The records that hold something.</summary>
    public abstract IEnumerable<FileRow> Read();

    /// <summary>The records below the titles.</summary>
    public IEnumerable<FileRow> ReadData(FileLayout layout) => Read().Where((row, i) => i > 0 || !layout.HasHeader || row.Fault is not null);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
