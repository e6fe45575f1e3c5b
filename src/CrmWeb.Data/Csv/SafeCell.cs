using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Data.Csv;

/// <summary>Keeps a spreadsheet from running the text of a cell as a formula (公式防护): an apostrophe before it makes it text.</summary>
public static partial class SafeCell
{
    private const string Starters = "=+-@＝＋－＠﹢﹣﹦﹫−";

    /// <summary>Whatever could begin a formula is neutralised, also behind spaces, line breaks and marks that nobody sees; a plain number stays one.</summary>
    public static string Of(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>What <see cref="Of"/> was given: a file of ours comes back as it was.</summary>
    public static string Bare(string cell) => cell is ['\'', .. var text] && IsDangerous(text) ? text : cell;

    // Also behind apostrophes of its own, so that the first one is ours beyond doubt.
    private static bool IsDangerous(string text)
    {
        var core = text.TrimStart('\'');
        var first = core.AsSpan().TrimStart(Invisible(core));
        return first.Length > 0 && Starters.Contains(first[0], StringComparison.Ordinal) && !PlainNumber().IsMatch(core);
    }

    private static string Invisible(string text) => string.Concat(text.Where(IsInvisible).Distinct());

    private static bool IsInvisible(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    [GeneratedRegex(@"^[+-]?[0-9][0-9.,]*%?$", RegexOptions.None, 1000)]
    private static partial Regex PlainNumber();
}
