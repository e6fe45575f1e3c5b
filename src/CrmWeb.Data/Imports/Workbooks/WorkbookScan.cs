using System.IO.Compression;
using System.Xml;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports.Workbooks;

/// <summary>Looks a workbook over before anything unpacks it (工作簿安检): what its directory promises, and what really comes out.</summary>
public static class WorkbookScan
{
    private const int MostEntries = 200;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const int MostRatio = 100;

    /// <summary>Below this a good ratio harms nobody: a sheet of equal rows packs well.</summary>
    private const long Harmless = 10L * 1024 * 1024;
    private const int Block = 80 * 1024;
    private const string Book = "xl/workbook.xml";
    private const string Sheets = "xl/worksheets/";

    /// <summary>Whether it is a zip that holds a workbook; any other file is left to be read as text.</summary>
    public static bool IsWorkbook(Stream stream)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[4];
        var isZip = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\u0003\u0004"u8);
        stream.Position = 0;
        return isZip && Try(stream, zip => zip.Entries.Take(MostEntries + 1).Any(e => IsNamed(e, Book))) is true;
    }

    /// <summary>Why a workbook is not read; none where it may be.</summary>
    public static FaultKind? FaultOf(Stream stream)
    {
        stream.Position = 0;
        return Try(stream, zip => PromisesTooMuch(zip) || HoldsTooMuch(zip)) switch
        {
            true => FaultKind.Overpacked,
            false when Opens(stream) => null,
            _ => FaultKind.NotAWorkbook,
        };
    }

    /// <summary>How many cells of the workbook hold a formula.</summary>
    public static int Formulas(Stream stream)
    {
        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.Where(e => e.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase)).Sum(Formulas);
    }

    /// <summary>Whether this is how the readers say that a file is no sound workbook.</summary>
    internal static bool IsBroken(Exception e)
        => e is InvalidDataException or IOException or XmlException or ArgumentException or FormatException or ExcelDataReader.Exceptions.ExcelReaderException or NullReferenceException;

    private static bool Opens(Stream stream)
    {
        try
        {
            return WorkbookRows.SheetsOf(stream).Count > 0;
        }
        catch (Exception e) when (IsBroken(e))
        {
            return false;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static int Formulas(ZipArchiveEntry sheet)
    {
        using var xml = XmlReader.Create(sheet.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var count = 0;
        try
        {
            while (xml.Read())
                count += xml is { NodeType: XmlNodeType.Element, LocalName: "f" } ? 1 : 0;
        }
        catch (XmlException)
        {
            // The rows tell where the sheet breaks.
        }

        return count;
    }

    private static bool PromisesTooMuch(ZipArchive zip)
        => zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostUnpacked
            || zip.Entries.Any(e => e.Length > Harmless && e.Length / Math.Max(1, e.CompressedLength) > MostRatio);

    // A directory may lie, so that all is unpacked once into nothing, and no further than is sound.
    private static bool HoldsTooMuch(ZipArchive zip)
    {
        var (block, total) = (new byte[Block], 0L);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(block)) > 0)
            {
                total += read;
                if (total > MostUnpacked)
                    return true;
            }
        }

        return false;
    }

    private static bool IsNamed(ZipArchiveEntry entry, string name) => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool? Try(Stream stream, Func<ZipArchive, bool> question)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return question(zip);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return null;
        }
        finally
        {
            stream.Position = 0;
        }
    }
}
