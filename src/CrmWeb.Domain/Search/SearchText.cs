using System.Globalization;
using System.Text;

namespace CrmWeb.Domain.Search;

/// <summary>Text as it is searched (检索文本): lower case, full width folded, accents and punctuation dropped, runs of space made one.</summary>
/// <remarks>
/// Every character is folded by itself, whatever stands around it, so that each part of a text folds to a part of the folded
/// text: what a person copies out of a name is found again.
/// </remarks>
public static class SearchText
{
    public const int Length = 4000;

    // Letters with a stroke have no accent that could be taken off, yet people leave it out when they type.
    private static readonly Dictionary<char, string> Strokes = new()
    {
        ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i",
    };

    public static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var folded = new StringBuilder(Math.Min(text.Length, Length));
        foreach (var rune in Start(text).EnumerateRunes().Where(IsSearched))
        {
            if (folded.Length >= Length)
                break;
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Gathers several texts into one that is searched as a whole.</summary>
    public static string Gather(IEnumerable<string> texts) => Normalise(string.Join(' ', texts.Where(t => t.Length > 0)));

    /// <summary>What a number is looked up by when it was written with spaces or brackets: its digits.</summary>
    public static string Digits(string number) => string.Concat(UnicodeText.Normal(number, NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    /// <summary>The words that a person looks for; every one of them must be there.</summary>
    public static IReadOnlyList<string> Words(string? text)
        => [.. Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (Rune.IsWhiteSpace(rune))
            folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
        else if (lower.IsBmp && Strokes.TryGetValue((char)lower.Value, out var plain))
            folded.Append(plain);
        else
            folded.Append(lower);
    }

    // Dashes, dots and brackets are written one day and left out the next; only those of an e-mail address tell something.
    private static bool IsSearched(Rune rune)
        => rune.Value is '@' or '_' || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.MathSymbol);

    // No more is decomposed than can be kept.
    private static string Start(string text) => UnicodeText.Normal(text.Length <= Length ? text : text[..Length], NormalizationForm.FormKD);
}
