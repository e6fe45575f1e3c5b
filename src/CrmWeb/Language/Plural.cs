using System.Globalization;

namespace CrmWeb.Language;

/// <summary>Picks the form of a word by its number (单复数): <c>{0} {0:row|rows}</c> is <c>1 row</c> or <c>2 rows</c>.</summary>
/// <remarks>The number may come written already, as <c>1</c> or <c>1,234</c>. Chinese has one form and needs none of this.</remarks>
internal sealed class Plural : IFormatProvider, ICustomFormatter
{
    public static readonly Plural Forms = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is [var one, var many])
            return Convert.ToString(arg, CultureInfo.InvariantCulture) == "1" ? one : many;

        return arg is IFormattable value ? value.ToString(format, CultureInfo.CurrentCulture) : arg?.ToString() ?? "";
    }
}
