using System.Globalization;

namespace CrmWeb.Domain.Settings;

/// <summary>How the value of a setting is written and edited (设置类型).</summary>
public enum SettingKind
{
    /// <summary>A whole number of days, months, hours or pieces.</summary>
    Whole,

    /// <summary>A fraction, shown as a percentage.</summary>
    Share,

    /// <summary>Money in the base currency.</summary>
    Money,

    /// <summary>A plain number.</summary>
    Number,
    Switch,
    Text,
    Choice,

    /// <summary>Intervals of a working day, such as 09:00-12:00,13:00-18:00; empty for a free day.</summary>
    Hours,

    /// <summary>A currency by its ISO 4217 code.</summary>
    Currency,

    /// <summary>A time zone by its IANA name.</summary>
    TimeZone,
}

/// <summary>A setting that the company may change (设置定义): key, default and the values allowed.</summary>
/// <param name="Key">Group and name, such as <c>Value.DiscountRate</c>; its words are <c>Setting.Value.DiscountRate</c>.</param>
public sealed record SettingDefinition(
    string Key, SettingKind Kind, string Default, decimal Least = 0, decimal Most = 1_000_000, IReadOnlyList<string>? Choices = null)
{
    private const int CurrencyLength = 3;

    public string Group => Key[..Key.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether a value, written in the invariant culture, may be kept.</summary>
    public bool Allows(string value) => Kind switch
    {
        SettingKind.Switch => value is "true" or "false",
        SettingKind.Choice => Choices!.Contains(value),
        SettingKind.Text => value.Length is > 0 and <= Setting.ValueLength,
        SettingKind.Currency => value.Length == CurrencyLength && value.All(char.IsAsciiLetterUpper),
        SettingKind.TimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _),
        SettingKind.Hours => DayHours.TryParse(value, out _),
        SettingKind.Whole => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole >= Least && whole <= Most,
        _ => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most,
    };
}
