using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Search;

/// <summary>Texts as they stand in a customer file: several scripts, accents whole and apart, full width, punctuation, numbers.</summary>
internal static class Texts
{
    private static readonly string[] Characters =
    [
        "a", "B", "ç", "É", "e\u0301", "ß", "Ł", "ø", "İ", "9", "0", "ｱ", "が", "か\u3099", "Ａ", "　", " ", "-", "(", ".", "’", "@", "_",
        "李", "伟", "深", "圳", "𠮷", "한", "글", "й", "Ж", "ﬁ", "½", "😀", "\t", "ا", "ש",
    ];

    public static Gen<string> Any()
        => Gen.Elements(Characters).ListOf().Select(string.Concat);

    public static Gen<(string Text, string Part)> WithPart()
        => from text in Any()
           let starts = StringInfo.ParseCombiningCharacters(text)
           from first in Gen.Choose(0, starts.Length)
           from last in Gen.Choose(first, starts.Length)
           select (text, text[At(starts, first, text)..At(starts, last, text)]);

    private static int At(int[] starts, int place, string text) => place < starts.Length ? starts[place] : text.Length;
}
