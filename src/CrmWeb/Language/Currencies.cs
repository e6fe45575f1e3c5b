using System.Collections.Frozen;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Language;

/// <summary>How currencies (币种) are written: their sign in each language, and how many decimals they have.</summary>
public static class Currencies
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> Signs = new Dictionary<string, (string, string)>
    {
        ["CNY"] = ("¥", "¥"),
        ["USD"] = ("$", "US$"),
        ["EUR"] = ("€", "€"),
        ["GBP"] = ("£", "£"),
        ["JPY"] = ("JP¥", "JP¥"),
        ["HKD"] = ("HK$", "HK$"),
        ["TWD"] = ("NT$", "NT$"),
        ["SGD"] = ("S$", "S$"),
        ["AUD"] = ("A$", "A$"),
        ["CAD"] = ("C$", "C$"),
        ["INR"] = ("₹", "₹"),
        ["KRW"] = ("₩", "₩"),
        ["CHF"] = ("CHF\u00a0", "CHF\u00a0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithoutCents = FrozenSet.ToFrozenSet(["JPY", "KRW", "VND", "CLP", "ISK"], StringComparer.Ordinal);

    /// <summary>The codes offered in lists.</summary>
    public static IReadOnlyList<string> Codes => ListedCodes.Currencies;

    /// <summary>A currency without a sign of its own is written by its code: <c>SEK 120</c>.</summary>
    public static string Sign(string currency, bool chinese)
        => Signs.TryGetValue(currency, out var sign) ? (chinese ? sign.Chinese : sign.English) : currency + "\u00a0";

    public static int Decimals(string currency) => WithoutCents.Contains(currency) ? 0 : 2;
}
