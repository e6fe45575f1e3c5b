using System.Text;

namespace CrmWeb.Domain.Search;

/// <summary>Up to three characters of a word packed into one number (检索词元), so that a search is a comparison of whole numbers on every engine.</summary>
/// <remarks>Three characters of 21 bits each; a shorter gram has zeros behind, so that all grams with one beginning are a range.</remarks>
public static class Gram
{
    public const int Length = 3;

    private const int Bits = 21;

    // More would not narrow a search further; the text itself is looked at in the end.
    private const int MostPerWord = 4;

    /// <summary>Every gram that starts somewhere in a word of the normalised text; the tails of words give shorter ones.</summary>
    public static IReadOnlySet<long> AllOf(string normalised)
    {
        var grams = new HashSet<long>();
        foreach (var word in normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var runes = word.EnumerateRunes().ToArray();
            for (var start = 0; start < runes.Length; start++)
                grams.Add(Pack(runes.AsSpan(start, Math.Min(Length, runes.Length - start))));
        }

        return grams;
    }

    /// <summary>The grams that a word must hold to be found: a few whole ones, or the range of a word too short for one.</summary>
    public static IReadOnlyList<GramRange> Needed(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        if (runes.Length < Length)
            return [new(Pack(runes), Pack(runes) + (1L << (Bits * (Length - runes.Length))))];

        var last = runes.Length - Length;
        return [.. Enumerable.Range(0, MostPerWord).Select(n => Math.Min(n * Length, last)).Distinct()
            .Select(start => Pack(runes.AsSpan(start, Length)))
            .Select(gram => new GramRange(gram, gram + 1))];
    }

    private static long Pack(ReadOnlySpan<Rune> runes)
    {
        var gram = 0L;
        for (var place = 0; place < Length; place++)
            gram = (gram << Bits) | (place < runes.Length ? (long)runes[place].Value : 0L);
        return gram;
    }
}

/// <summary>Grams from one, inclusive, to another, exclusive (词元区间).</summary>
public sealed record GramRange(long From, long To)
{
    public bool IsOne => To == From + 1;
}
