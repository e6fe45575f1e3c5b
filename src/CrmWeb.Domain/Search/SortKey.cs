using System.Globalization;

namespace CrmWeb.Domain.Search;

/// <summary>What a name is sorted by (排序键): pinyin order for Chinese, dictionary order for other scripts, as text that sorts by its bytes.</summary>
public static class SortKey
{
    private const int Bytes = 150;
    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public static string Of(string name)
    {
        var key = Chinese.GetSortKey(name, CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth).KeyData;
        return Convert.ToHexStringLower(key.AsSpan(0, Math.Min(Bytes, key.Length)));
    }
}
