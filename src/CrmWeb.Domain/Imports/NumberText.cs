using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmWeb.Domain.Imports;

/// <summary>Reads an amount from the text of a cell (金额识别): 1,234.50 · 1.234,50 · ¥12 · (5) · full-width digits.</summary>
public static partial class NumberText
{
    private const int LongestText = 60;
    private const int Places = 4;

    /// <summary>The fault of the text, or none and its amount, rounded to the four places that are kept.</summary>
    public static FaultKind? Read(string text, DecimalMark? mark, out decimal number)
    {
        number = 0;
        if (text.Length > LongestText)
            return FaultKind.NotANumber;

        var (digits, negative) = Bare(text);
        var fault = ReadDigits(digits, mark, out var size);
        number = negative ? -size : size;
        return fault;
    }

    /// <summary>What these amounts say about their decimal mark: none when all are whole or could be read both ways.</summary>
    public static DecimalMark? MarkOf(IEnumerable<string> texts)
    {
        int point = 0, comma = 0;
        foreach (var text in texts)
        {
            var asPoint = Read(text, DecimalMark.Point, out _) is null;
            var asComma = Read(text, DecimalMark.Comma, out _) is null;
            if (asPoint && !asComma)
                point++;
            else if (asComma && !asPoint)
                comma++;
        }

        return point + comma == 0 ? null : point >= comma ? DecimalMark.Point : DecimalMark.Comma;
    }

    private static FaultKind? ReadDigits(string digits, DecimalMark? mark, out decimal number)
    {
        var asPoint = mark is DecimalMark.Comma ? null : Value(WithPoint().Match(digits));
        var asComma = mark is DecimalMark.Point ? null : Value(WithComma().Match(digits));
        number = 0;
        if (mark is null && asPoint is not null && asComma is not null && asPoint != asComma)
            return FaultKind.AmbiguousNumber;

        var value = mark switch { DecimalMark.Point => asPoint, DecimalMark.Comma => asComma, _ => asPoint ?? asComma };
        if (value is null)
            return FaultKind.NotANumber;

        number = decimal.Round(value.Value, Places, MidpointRounding.AwayFromZero);
        return number > Bounds.LargestMoney ? FaultKind.TooLarge : null;
    }

    private static decimal? Value(Match match)
    {
        if (!match.Success || (match.Groups["whole"].Length == 0 && match.Groups["part"].Length == 0))
            return null;

        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        // One past the largest stands for all that is larger still.
        return whole.Length > 15 ? Bounds.LargestMoney + 1
            : decimal.Parse($"0{whole}.{match.Groups["part"].Value}0", CultureInfo.InvariantCulture);
    }

    // The sign may stand in front, behind, or as parentheses; the currency sign says nothing that the currency does not.
    private static (string Digits, bool Negative) Bare(string text)
    {
        var kept = new StringBuilder();
        foreach (var letter in CellText.Fold(text))
        {
            if (char.GetUnicodeCategory(letter) is not UnicodeCategory.CurrencySymbol && letter is not '元' and not '圆')
                kept.Append(letter is '\u2212' ? '-' : letter);
        }

        var bare = kept.ToString().Trim();
        if (bare is ['(', .. var inside, ')'])
            return (inside.Trim(), true);

        return bare switch
        {
            ['-', .. var behind] => (behind.Trim(), true),
            [.. var before, '-'] => (before.Trim(), true),
            ['+', .. var plus] => (plus.Trim(), false),
            _ => (bare, false),
        };
    }

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}(?:[, '’][0-9]{2,3})*[, '’][0-9]{3}|[0-9]*)(?:\.(?<part>[0-9]*))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}(?:[. '’][0-9]{2,3})*[. '’][0-9]{3}|[0-9]*)(?:,(?<part>[0-9]*))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithComma();
}
