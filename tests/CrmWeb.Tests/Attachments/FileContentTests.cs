using System.Diagnostics;
using System.Text;
using CrmWeb.Data.Attachments;
using CrmWeb.Domain.Attachments;

namespace CrmWeb.Tests.Attachments;

public sealed class FileContentTests
{
    private const string Types = "[Content_Types].xml";

    public static TheoryData<byte[], FileKind?> Files => new()
    {
        { SentFiles.Pdf, FileKind.Pdf },
        { SentFiles.Png, FileKind.Png },
        { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], FileKind.Jpeg },
        { Encoding.ASCII.GetBytes("GIF89a..."), FileKind.Gif },
        { Encoding.ASCII.GetBytes("RIFF....WEBPVP8 "), FileKind.Webp },
        { SentFiles.Package(10, Types, "word/document.xml"), FileKind.Docx },
        { SentFiles.Package(10, Types, "xl/workbook.xml"), FileKind.Xlsx },
        { SentFiles.Package(10, Types, "ppt/presentation.xml"), FileKind.Pptx },
        { SentFiles.Text("客户名称,手机\r\n王,138"), FileKind.Text },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("UTF-16")], FileKind.Text },
        { SentFiles.Text("<script>alert(1)</script>"), FileKind.Text }, // sent as plain text, to be saved
        { SentFiles.Program, null },
        { [0x7F, .. "ELF"u8, 2, 1, 1, 0], null },
        { SentFiles.Package(10, Types, "word/document.xml", "word/vbaProject.bin"), null },
        { SentFiles.Package(10, Types, "word/document.xml", "xl/workbook.xml"), null },
        { SentFiles.Package(10, "word/document.xml"), null },
        { SentFiles.Package(10, "anything.txt"), null },
        { Encoding.ASCII.GetBytes("PK\u0003\u0004 broken"), null },
        { [0xC3, 0x28, 0xA0], null },
        { [], null },
        { SentFiles.Text("RIFF"), FileKind.Text },
        { Encoding.ASCII.GetBytes("words\0and zero"), null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_what_its_content_says(byte[] content, FileKind? kind)
    {
        using var stream = new MemoryStream(content);

        Assert.Equal(kind, await FileContent.KindAsync(stream, CancellationToken.None));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task A_package_that_would_unpack_to_a_gigabyte_is_not_unpacked()
    {
        using var bomb = new MemoryStream(SentFiles.Package(100_000_000, Types, "word/document.xml"));
        var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

        await FileContent.KindAsync(bomb, CancellationToken.None);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5_000_000);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }
}
