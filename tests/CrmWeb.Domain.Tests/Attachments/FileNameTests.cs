using CrmWeb.Domain.Attachments;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("offer.pdf", FileKind.Pdf, "offer.pdf")]
    [InlineData("Offer.PDF", FileKind.Pdf, "Offer.pdf")]
    [InlineData("报价单 2026.pdf", FileKind.Pdf, "报价单 2026.pdf")]
    [InlineData("photo.jpeg", FileKind.Jpeg, "photo.jpeg")]
    [InlineData("virus.exe", FileKind.Png, "virus.exe.png")]
    [InlineData("page.html", FileKind.Text, "page.html.txt")]
    [InlineData("list.csv", FileKind.Text, "list.csv")]
    [InlineData("../../etc/passwd", FileKind.Text, "passwd.txt")]
    [InlineData("C:\\Windows\\system32\\cmd.exe", FileKind.Text, "cmd.exe.txt")]
    [InlineData("in\u202Efdp.exe", FileKind.Pdf, "infdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: b.txt", FileKind.Text, "aSet-Cookie b.txt")]
    [InlineData("con.txt", FileKind.Text, "_con.txt")]
    [InlineData("...", FileKind.Pdf, "file.pdf")]
    [InlineData(".pdf", FileKind.Pdf, "pdf.pdf")]
    [InlineData("", FileKind.Gif, "file.gif")]
    [InlineData(null, FileKind.Docx, "file.docx")]
    public void A_name_keeps_what_is_plain_and_takes_the_ending_of_its_content(string? sent, FileKind kind, string kept)
        => Assert.Equal(kept, FileName.Clean(sent, kind));

    [Fact]
    public void Whatever_is_sent_gives_a_short_name_without_folders_and_controls()
        => Prop.ForAll<string?, FileKind>(IsPlain).QuickCheckThrowOnFailure();

    private static bool IsPlain(string? sent, FileKind kind)
    {
        var name = FileName.Clean(sent, kind);
        return name.Length is > 4 and <= FileName.Length && name.IndexOfAny(['/', '\\', ':', '\0', '\n', '"']) < 0
            && kind.Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)) && FileName.Clean(name, kind) == name;
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending_and_no_half_sign()
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat("😀", 200)) + ".pdf", FileKind.Pdf);

        Assert.True(name.Length <= FileName.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.DoesNotContain(name.EnumerateRunes(), r => r == System.Text.Rune.ReplacementChar);
    }
}
