using System.Globalization;
using System.Text;

namespace CrmWeb.Domain.Attachments;

/// <summary>A file's name as it may be kept and given out (文件名清理): without folders, controls and signs that mislead, and with the ending of its kind.</summary>
public static class FileName
{
    public const int Length = 120;
    private const string Unnamed = "file";
    private const string Reserved = "<>:\"/\\|?*";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Numbered("COM"), .. Numbered("LPT")];

    public static string Clean(string? sent, FileKind kind)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes().Where(IsPlain))
            name.Append(rune);

        return WithEnding(name.ToString().Normalize().Trim(' ', '.'), kind);
    }

    private static string WithEnding(string name, FileKind kind)
    {
        var ending = kind.Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = (ending is null ? name : name[..^ending.Length]).Trim(' ', '.');
        ending ??= kind.Endings[0];
        if (stem.Length == 0)
            stem = Unnamed;
        if (Devices.Contains(stem.Split('.')[0], StringComparer.OrdinalIgnoreCase))
            stem = "_" + stem;
        return Cut(stem, Length - ending.Length) + ending.ToLowerInvariant();
    }

    // A sign of two halves is never cut in two.
    private static string Cut(string stem, int length)
        => stem.Length <= length ? stem : stem[..(char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length)];

    private static bool IsPlain(Rune rune)
        => rune != Rune.ReplacementChar
            && !(rune.IsBmp && Reserved.Contains((char)rune.Value, StringComparison.Ordinal))
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static IEnumerable<string> Numbered(string device) => Enumerable.Range(1, 9).Select(n => device + n.ToString(CultureInfo.InvariantCulture));
}
