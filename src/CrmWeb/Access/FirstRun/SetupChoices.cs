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

    // Beijing has no zone of its own name, in either language.
    private static readonly FrozenDictionary<string, string> ChineseCities = new Dictionary<string, string>
    {
        ["北京"] = China, ["上海"] = China, ["重庆"] = China, ["哈尔滨"] = China, ["Beijing"] = China,
        ["乌鲁木齐"] = "Asia/Urumqi", ["香港"] = "Asia/Hong_Kong", ["澳门"] = "Asia/Macau", ["台北"] = "Asia/Taipei",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> EnglishNames = ReadCurrencies();

    /// <summary>Time zones under the names that every system reads, such as Asia/Shanghai.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(NameOf).Where(IsPlace).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public static bool IsCurrency(string code) => EnglishNames.ContainsKey(code);

    /// <summary>The zone that somebody means who types its name or its city; none where no city fits, or several with different clocks.</summary>
    public static string? ZoneOf(string typed)
    {
        var name = typed.Trim();
        if (ChineseCities.TryGetValue(name, out var known))
            return known;
        if (IsTimeZone(name))
            return TimeZones.FirstOrDefault(zone => zone.Equals(name, StringComparison.OrdinalIgnoreCase), name);

        var fits = TimeZones.Where(zone => CityOf(zone).Equals(name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)).ToList();
        return fits.Count > 0 && fits.TrueForAll(zone => Zone(zone).HasSameRules(Zone(fits[0]))) ? fits[0] : null;
    }

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

    private static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

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
