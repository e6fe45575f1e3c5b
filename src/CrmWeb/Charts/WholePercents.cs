namespace CrmWeb.Charts;

/// <summary>Rounds shares to whole percent so that they add up (最大余数法): the largest remainders are rounded up.</summary>
/// <remarks>12.5, 46.4, 26.6 and 14.5 % are shown as 13, 46, 27 and 14 %: 100, not 101.</remarks>
public static class WholePercents
{
    /// <returns>The shares as fractions, each a whole number of hundredths, with the rounded sum of the given ones.</returns>
    public static decimal[] Of(IReadOnlyList<decimal> shares)
    {
        var whole = shares.Select(s => decimal.Floor(s * 100)).ToArray();
        var missing = (int)(decimal.Round(shares.Sum() * 100, MidpointRounding.AwayFromZero) - whole.Sum());
        foreach (var place in Enumerable.Range(0, whole.Length).OrderByDescending(i => (shares[i] * 100) - whole[i]).Take(missing))
            whole[place]++;
        return [.. whole.Select(w => w / 100)];
    }
}
