using System.IO.Compression;
using System.Text;
using CrmWeb.Domain.Attachments;

namespace CrmWeb.Data.Attachments;

/// <summary>Tells what a file is by its first bytes and its inside (文件内容识别), never by its name.</summary>
public static class FileContent
{
    private const int HeadLength = 12;
    private const int MostEntries = 5_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (FileKind Kind, byte[] Begins)[] Signatures =
    [
        (FileKind.Pdf, "%PDF-"u8.ToArray()),
        (FileKind.Png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        (FileKind.Gif, "GIF87a"u8.ToArray()),
        (FileKind.Gif, "GIF89a"u8.ToArray()),
    ];

    private static readonly (FileKind Kind, string Part)[] OfficeParts =
    [
        (FileKind.Docx, "word/document.xml"), (FileKind.Xlsx, "xl/workbook.xml"), (FileKind.Pptx, "ppt/presentation.xml"),
    ];

    /// <summary>The kind of a file; none where it is nothing that we take in.</summary>
    /// <param name="content">Seekable; it stands at its beginning afterwards.</param>
    public static async Task<FileKind?> KindAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[HeadLength];
        var read = await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancel);
        content.Position = 0;
        var kind = await OfAsync(content, head.AsMemory(0, read), cancel);
        content.Position = 0;
        return kind;
    }

    private static async Task<FileKind?> OfAsync(Stream content, ReadOnlyMemory<byte> head, CancellationToken cancel)
    {
        foreach (var (kind, begins) in Signatures)
        {
            if (head.Span.StartsWith(begins))
                return kind;
        }

        if (head.Length == HeadLength && head.Span.StartsWith("RIFF"u8) && head.Span[8..].SequenceEqual("WEBP"u8))
            return FileKind.Webp;
        if (head.Span.StartsWith("PK"u8))
            return OfficeOf(content);
        return await IsTextAsync(content, cancel) ? FileKind.Text : null;
    }

    // Only the list of what a package holds is read; nothing is unpacked. One with a program in it is not taken.
    private static FileKind? OfficeOf(Stream content)
    {
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > MostEntries || package.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;

            var found = OfficeParts.Where(office => package.GetEntry(office.Part) is not null).ToList();
            return found.Count == 1 && package.GetEntry("[Content_Types].xml") is not null ? found[0].Kind : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<bool> IsTextAsync(Stream content, CancellationToken cancel)
    {
        try
        {
            using var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            var block = new char[8192];
            int read;
            var any = false;
            while ((read = await reader.ReadAsync(block, cancel)) > 0)
            {
                any = true;
                if (block.AsSpan(0, read).ContainsAnyInRange('\0', '\b') || block.AsSpan(0, read).Contains('\u007f'))
                    return false;
            }

            return any;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
