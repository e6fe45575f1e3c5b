using System.Collections.Frozen;
using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Duplicates;

/// <summary>What a postal address is compared by (地址比对键): a street with a number, however it is abbreviated.</summary>
public static class AddressKey
{
    private const int Least = 5;

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>
    {
        ["street"] = "st", ["strasse"] = "str", ["road"] = "rd", ["avenue"] = "ave", ["lane"] = "ln", ["drive"] = "dr", ["square"] = "sq", ["boulevard"] = "blvd", ["no"] = "", ["number"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Empty for an address that names no house: a street alone is nobody's.</summary>
    public static string Of(string line, string city)
    {
        var street = string.Concat(SearchText.Words(line).Select(w => Short.GetValueOrDefault(w, w))).Replace("号", "", StringComparison.Ordinal);
        return street.Length >= Least && street.Any(char.IsDigit) ? street + string.Concat(SearchText.Words(city)).TrimEnd('市') : "";
    }
}
