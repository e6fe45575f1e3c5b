using System.Globalization;
using System.Text;

namespace CrmWeb.Domain.Search;

/// <summary>Text as it is searched (检索文本): lower case, full width folded, accents stripped, runs of space made one.</summary>
public static class SearchText
{
    public const int Length = 2000;

    /// <summary>The longest gram: three letters find any longer word, two Chinese characters are a name already.</summary>
    public const int GramLength = 3;

    public static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var result = new StringBuilder(text.Length);
        foreach (var rune in ValidText(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            if (!Rune.IsWhiteSpace(rune))
                result.Append(Rune.ToLowerInvariant(rune));
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        var folded = result.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
        return folded.Length <= Length ? folded : folded[..Length];
    }

    /// <summary>Every gram of up to three characters that starts somewhere in the normalised text; tails give shorter ones.</summary>
    public static IReadOnlySet<string> Grams(string normalised)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < normalised.Length; start++)
        {
            if (normalised[start] != ' ')
                grams.Add(normalised.Substring(start, Math.Min(GramLength, normalised.Length - start)));
        }

        return grams;
    }

    // A lone surrogate cannot be normalised; the replacement character can.
    private static string ValidText(string text)
        => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
