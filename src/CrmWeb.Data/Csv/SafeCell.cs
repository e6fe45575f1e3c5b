using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Data.Csv;

/// <summary>Keeps a spreadsheet from running the text of a cell as a formula (公式防护): an apostrophe before it makes it text.</summary>
public static partial class SafeCell
{
    private const string Starters = "=+-@＝＋－＠﹢﹣﹦﹫−";

    /// <summary>Whatever could begin a formula is neutralised, also behind spaces, line breaks and marks that nobody sees; a plain number stays one.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().TrimStart(Invisible(text));
        return first.Length > 0 && Starters.Contains(first[0], StringComparison.Ordinal) && !PlainNumber().IsMatch(text)
            ? "'" + text : text;
    }

    private static string Invisible(string text) => string.Concat(text.Where(IsInvisible).Distinct());

    private static bool IsInvisible(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    [GeneratedRegex(@"^[+-]?[0-9][0-9.,]*%?$", RegexOptions.None, 1000)]
    private static partial Regex PlainNumber();
}
