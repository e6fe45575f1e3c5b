using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Language;

/// <summary>Puts a space between a Chinese sentence and the Latin words set into it (中西文间距): 由 Fay 批准, yet 由王芳批准.</summary>
/// <remarks>Only where sentence and word meet; what a person wrote stays as it was written.</remarks>
internal sealed partial class ChineseSpacing : IFormatProvider, ICustomFormatter
{
    // Private characters that no font draws mark the ends of what is set in, until the spaces are put.
    private const string Begin = "\uE000", End = "\uE001";

    private static readonly ChineseSpacing Marks = new();

    public static string Format(string words, object[] arguments)
        => EndOfLatin().Replace(BeginOfLatin().Replace(string.Format(Marks, words, arguments), " "), " ")
            .Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => Begin + Plural.Forms.Format(format, arg, formatProvider) + End;

    [GeneratedRegex(@"(?<=[一-鿿])\uE000(?=[A-Za-zÀ-ɏ])", RegexOptions.None, 1000)]
    private static partial Regex BeginOfLatin();

    [GeneratedRegex(@"(?<=[A-Za-zÀ-ɏ]\.?)\uE001(?=[一-鿿])", RegexOptions.None, 1000)]
    private static partial Regex EndOfLatin();
}
