using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Imports;

/// <summary>Telephone numbers as they are compared (电话比对): +86 138 0013 8000, 0086-13800138000 and 13800138000 are one.</summary>
public static class PhoneText
{
    private const int LeastDigits = 3;
    private const string China = "86";
    private const string Signs = " +-().,/*#–—";

    /// <summary>Whether a text can be a telephone number.</summary>
    public static bool Holds(string text)
    {
        var folded = CellText.Fold(text);
        return folded.Count(char.IsAsciiDigit) >= LeastDigits
            && folded.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal));
    }

    /// <summary>The digits as one dials them at home: without China's code before a mobile number, with a zero before an area.</summary>
    public static string KeyOf(string number)
    {
        var digits = SearchText.Digits(number);
        var isAbroad = digits.StartsWith("00", StringComparison.Ordinal);
        digits = isAbroad ? digits[2..] : digits;
        if (!digits.StartsWith(China, StringComparison.Ordinal))
            return digits;

        var home = digits[China.Length..];
        return IsMobile(home) ? home
            : isAbroad || CellText.Fold(number).StartsWith('+') ? "0" + home.TrimStart('0')
            : digits;
    }

    /// <summary>The digits under which the same number may be kept.</summary>
    public static IEnumerable<string> WaysToWrite(string key)
        => IsMobile(key) ? [key, China + key, $"00{China}{key}"]
            : key is ['0', .. var area] ? [key, China + area, $"00{China}{area}", $"{China}{key}"]
            : [key, $"00{key}"];

    private static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1';
}
