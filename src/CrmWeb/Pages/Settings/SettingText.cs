using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;

namespace CrmWeb.Pages.Settings;

/// <summary>How a setting is typed and shown (设置的填写与显示): percent for shares, separators for thousands; kept in the invariant culture.</summary>
public static partial class SettingText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>What stands above the field: its word, and the unit that is typed.</summary>
    public static string Label(SettingDefinition definition, string word, Words words, Formats formats) => definition.Kind switch
    {
        SettingKind.Share => words["Settings.InUnit", word, "%"],
        SettingKind.Money => words["Settings.InUnit", word, formats.BaseCurrency],
        _ => word,
    };

    /// <summary>What stands in the field.</summary>
    public static string Typed(SettingDefinition definition, string value) => definition.Kind switch
    {
        SettingKind.Share => (decimal.Parse(value, Plain) * 100).ToString("0.####", Plain),
        SettingKind.Hours => value.Replace(",", ", ", StringComparison.Ordinal),
        _ => value,
    };

    /// <summary>Reads a field; false for what cannot be read or is not allowed.</summary>
    public static bool TryRead(SettingDefinition definition, string? typed, out string value)
    {
        value = (typed ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (IsNumber(definition.Kind) && !TryNumber(definition.Kind, ref value))
            return false;
        if (definition.Kind == SettingKind.Hours)
            value = value.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-').Replace('、', ',');
        if (definition.Kind == SettingKind.Currency)
            value = value.ToUpperInvariant();
        return value.Length <= Setting.ValueLength && definition.Allows(value);
    }

    /// <summary>What a reader sees.</summary>
    public static string Shown(SettingDefinition definition, string value, Words words, Formats formats) => definition.Kind switch
    {
        SettingKind.Share => Formats.Entered(decimal.Parse(value, Plain) * 100) + "%",
        SettingKind.Whole or SettingKind.Number => Formats.Entered(decimal.Parse(value, Plain)),
        SettingKind.Money => formats.Money(decimal.Parse(value, Plain), formats.BaseCurrency),
        SettingKind.Switch => words[value == "true" ? "Common.Yes" : "Common.No"],
        SettingKind.Choice => ChoiceOf(definition, value, words),
        SettingKind.Hours => value.Length == 0 ? words["Settings.FreeDay"] : Typed(definition, value),
        _ => value,
    };

    /// <summary>The word of a choice: its own, else that of the domain's term.</summary>
    public static string ChoiceOf(SettingDefinition definition, string choice, Words words)
    {
        string[] keys = [$"Setting.{definition.Key}.{choice}", $"RelationshipType.{choice}", $"ValueMethod.{choice}", $"DropoutRule.{choice}"];
        return words[keys.FirstOrDefault(words.Has, keys[0])];
    }

    /// <summary>Whether two ways to write a value mean the same: 0.10 and 0.1.</summary>
    public static bool Same(SettingDefinition definition, string one, string other)
        => one == other || (IsNumber(definition.Kind) && decimal.Parse(one, Plain) == decimal.Parse(other, Plain));

    /// <summary>What may be typed, where something else was.</summary>
    public static string Wanted(SettingDefinition definition, Words words) => definition.Kind switch
    {
        SettingKind.Whole => words["Settings.WholeWanted", Bound(definition, definition.Least), Bound(definition, definition.Most)],
        SettingKind.Share or SettingKind.Money or SettingKind.Number => words["Settings.NumberWanted", Bound(definition, definition.Least), Bound(definition, definition.Most)],
        var kind => words["Settings.Wanted." + kind],
    };

    public static bool IsNumber(SettingKind kind) => kind is SettingKind.Whole or SettingKind.Share or SettingKind.Money or SettingKind.Number;

    private static bool TryNumber(SettingKind kind, ref string value)
    {
        var digits = kind == SettingKind.Share ? value.TrimEnd('%', ' ') : value;
        digits = digits.Replace(Formats.Minus, '-');
        if (!Number().IsMatch(digits) || !decimal.TryParse(digits, NumberStyles.Number, Plain, out var number))
            return false;

        value = (kind == SettingKind.Share ? number / 100 : number).ToString("0.############", Plain);
        return true;
    }

    // A comma parts thousands and nothing else, so that 1,5 is not taken for 15.
    [GeneratedRegex(@"^-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,10})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Number();

    private static string Bound(SettingDefinition definition, decimal bound) => Typed(definition, bound.ToString(Plain));
}
