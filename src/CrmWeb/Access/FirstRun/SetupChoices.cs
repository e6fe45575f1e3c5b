using System.Collections.Frozen;
using System.Globalization;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Access.FirstRun;

/// <summary>What there is to choose from at set-up (可选项): the world's currencies and time zones, as this system knows them.</summary>
public static class SetupChoices
{
    /// <summary>All of China keeps one time.</summary>
    public const string China = "Asia/Shanghai";

    private static readonly FrozenDictionary<string, string> EnglishNames = ReadCurrencies();

    /// <summary>Time zones under the names that every system reads, such as Asia/Shanghai.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(NameOf).Where(IsPlace).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public static bool IsCurrency(string code) => EnglishNames.ContainsKey(code);

    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>By code, each with its name in the reader's language; a currency newer than our words has this system's name.</summary>
    public static IEnumerable<SelectListItem> Currencies(Words words)
        => EnglishNames.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new SelectListItem($"{c.Key} · {(words.Has($"Currency.{c.Key}") ? words[$"Currency.{c.Key}"].Value : c.Value)}", c.Key));

    /// <summary>The zone that goes with a language or a currency, else this machine's; none where nothing tells, for a wrong one goes unnoticed.</summary>
    public static string TimeZoneFor(string language, string currency)
    {
        if (language == "zh-CN" || currency == "CNY")
            return China;

        var own = NameOf(TimeZoneInfo.Local);
        return IsPlace(own) && IsTimeZone(own) ? own : "";
    }

    private static string NameOf(TimeZoneInfo zone)
        => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;

    private static bool IsPlace(string name)
        => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("Etc/", StringComparison.Ordinal) && !name.StartsWith("posix", StringComparison.Ordinal);

    private static FrozenDictionary<string, string> ReadCurrencies()
        => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(r => r.ISOCurrencySymbol.Length == 3 && r.ISOCurrencySymbol.All(char.IsAsciiLetterUpper) && r.ISOCurrencySymbol != "XXX")
            .GroupBy(r => r.ISOCurrencySymbol, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First().CurrencyEnglishName, StringComparer.Ordinal);
}
