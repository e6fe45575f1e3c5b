using System.Text;
using CrmWeb.Domain.CustomerTags;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Several tags in one cell (标签单元格), parted like numbers; one that has such a sign in it stands in quotation marks.</summary>
public static class TagCell
{
    private const char Quote = '"';
    private static readonly char[] Between = [';', '；', '、', '\n', '|'];

    public static string Write(IEnumerable<string> tags) => string.Join("; ", tags.Select(Quoted));

    public static IReadOnlyList<string> Parts(string text)
    {
        var (parts, part, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Quote && isQuoted && i + 1 < text.Length && text[i + 1] == Quote)
                part.Append(text[i++]);
            else if (text[i] == Quote && (isQuoted || IsBlank(part)))
                isQuoted = !isQuoted;
            else if (!isQuoted && Between.Contains(text[i]))
                Take(parts, part);
            else
                part.Append(text[i]);
        }

        Take(parts, part);
        return parts;
    }

    internal static IReadOnlyList<string> Read(RowCells row)
    {
        var tags = Parts(row.Lines(ImportField.Tags, int.MaxValue)).DistinctBy(Tag.KeyOf, StringComparer.Ordinal).ToList();
        return tags.TrueForAll(t => t.Length <= Tag.NameLength && Tag.KeyOf(t).Length > 0) ? tags : row.Blame<IReadOnlyList<string>>(ImportField.Tags, FaultKind.NotATag, []);
    }

    private static void Take(List<string> parts, StringBuilder part)
    {
        var text = part.ToString().Replace('\t', ' ').Trim();
        part.Clear();
        if (text.Length > 0)
            parts.Add(text);
    }

    private static string Quoted(string tag)
        => tag.IndexOfAny(Between) < 0 && !tag.StartsWith(Quote) ? tag : $"{Quote}{tag.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}";

    private static bool IsBlank(StringBuilder part) => string.IsNullOrWhiteSpace(part.ToString());
}
