using System.Collections.Frozen;
using System.Text;
using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Duplicates;

/// <summary>What a name is compared by (名称比对键): width, case, accents, legal forms and the order of words left out.</summary>
public static class NameKey
{
    private const int LeastLoose = 4;
    private const int LeastLooseChinese = 3;
    private const string Vowels = "aeiouy";

    // The longest first, or what is left of one would stay.
    private static readonly string[] ChineseForms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "分公司", "子公司", "公司", "集团", "株式会社", "주식회사"];

    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
        ["ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "corp", "corporation", "co", "company", "group", "holding", "holdings", "gmbh", "ag", "kg", "kgaa", "ohg", "ug", "ev",
            "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "plc", "pty", "pte", "oy", "ab", "as", "aps", "kk", "sdn", "bhd", "the", "and", "und", "et"],
        StringComparer.Ordinal);

    private static readonly string[] Places =
        ["北京", "上海", "天津", "重庆", "广东", "深圳", "广州", "东莞", "佛山", "浙江", "杭州", "宁波", "温州", "江苏", "南京", "苏州", "无锡", "四川", "成都", "湖北", "武汉", "湖南", "长沙", "福建", "厦门", "福州",
            "山东", "青岛", "济南", "河南", "郑州", "陕西", "西安", "辽宁", "大连", "沈阳", "安徽", "合肥", "江西", "河北", "广西", "海南", "云南", "昆明", "中国"];

    /// <summary>Equal names have equal keys; empty where nothing is left to compare.</summary>
    public static string Of(string name) => string.Concat(Words(name));

    /// <summary>A looser key (近似名称键): places and vowels left out, runs of a letter made one; empty where too little is left.</summary>
    public static string LooseOf(string name)
    {
        var loose = string.Concat(Words(name).Select(Loose));
        return loose.Length >= (loose.Any(IsChinese) ? LeastLooseChinese : LeastLoose) ? loose : "";
    }

    private static IEnumerable<string> Words(string name)
    {
        var text = ChineseForms.Aggregate(SearchText.Normalise(name), (rest, form) => rest.Replace(form, "", StringComparison.Ordinal));
        var all = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = all.Where(w => !Forms.Contains(w)).ToList();
        return (telling.Count > 0 ? telling : [.. all]).Order(StringComparer.Ordinal);
    }

    private static string Loose(string word) => word.Any(IsChinese) ? WithoutPlace(word) : Consonants(word);

    private static string WithoutPlace(string word)
    {
        if (Array.Find(Places, p => word.StartsWith(p, StringComparison.Ordinal)) is not { } place)
            return word;

        var rest = word[place.Length..];
        return WithoutPlace(rest is ['市' or '省', ..] ? rest[1..] : rest);
    }

    private static string Consonants(string word)
    {
        var kept = new StringBuilder();
        foreach (var letter in word.Where((letter, i) => i == 0 || !Vowels.Contains(letter, StringComparison.Ordinal)))
        {
            if (kept.Length == 0 || kept[^1] != letter)
                kept.Append(letter);
        }

        return kept.ToString();
    }

    private static bool IsChinese(char letter) => letter is >= '一' and <= '鿿';
}
