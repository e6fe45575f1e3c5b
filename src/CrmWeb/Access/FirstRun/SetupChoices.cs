using System.Collections.Frozen;
using System.Globalization;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Access.FirstRun;

/// <summary>What there is to choose from at set-up (可选项): the world's currencies and time zones, as this system knows them.</summary>
public static class SetupChoices
{
    private static readonly FrozenDictionary<string, (string English, string? Chinese)> CurrencyNames = ReadCurrencies();

    /// <summary>Time zones under the names that every system reads, such as Asia/Shanghai.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(NameOf).Where(IsPlace).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public static bool IsCurrency(string code) => CurrencyNames.ContainsKey(code);

    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    public static IEnumerable<SelectListItem> Currencies()
    {
        var chinese = Languages.IsChinese(CultureInfo.CurrentUICulture);
        return CurrencyNames.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new SelectListItem($"{c.Key} · {(chinese ? c.Value.Chinese : null) ?? c.Value.English}", c.Key));
    }

    /// <summary>The zone of this machine, else the world's.</summary>
    public static string OwnTimeZone()
    {
        var own = NameOf(TimeZoneInfo.Local);
        return IsPlace(own) && IsTimeZone(own) ? own : "UTC";
    }

    private static string NameOf(TimeZoneInfo zone)
        => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;

    private static bool IsPlace(string name)
        => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("Etc/", StringComparison.Ordinal) && !name.StartsWith("posix", StringComparison.Ordinal);

    private static FrozenDictionary<string, (string English, string? Chinese)> ReadCurrencies()
        => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => (Region: new RegionInfo(culture.Name), IsChinese: Languages.IsChinese(culture)))
            .Where(c => c.Region.ISOCurrencySymbol.Length == 3 && c.Region.ISOCurrencySymbol.All(char.IsAsciiLetterUpper) && c.Region.ISOCurrencySymbol != "XXX")
            .GroupBy(c => c.Region.ISOCurrencySymbol, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => (g.First().Region.CurrencyEnglishName, g.Where(c => c.IsChinese).Select(c => c.Region.CurrencyNativeName).FirstOrDefault()),
                StringComparer.Ordinal);
}
