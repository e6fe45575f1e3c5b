using System.IO.Compression;
using System.Text;

namespace CrmWeb.Tests.Attachments;

/// <summary>Files as people send them, and as those send them who mean no good.</summary>
internal static class SentFiles
{
    public static byte[] Pdf => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF");

    public static byte[] Png => [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Program => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF];

    public static byte[] Text(string words) => Encoding.UTF8.GetBytes(words);

    /// <summary>A package with these parts in it, each so many bytes of nothing.</summary>
    public static byte[] Package(int size, params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = package.CreateEntry(part, CompressionLevel.SmallestSize).Open();
                entry.Write(new byte[size]);
            }
        }

        return bytes.ToArray();
    }
}
