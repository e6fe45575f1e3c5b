namespace CrmWeb.Charts;

/// <summary>Rounds shares to tenths of a percent so that they add up (最大余数法): the largest remainders are rounded up.</summary>
/// <remarks>Whole percents would add up too, but 44.4 % might then be shown as 45: too far from what other pages say.</remarks>
public static class RoundedShares
{
    private const int Parts = 1000;

    /// <returns>The shares as fractions, each a whole number of thousandths, with the rounded sum of the given ones.</returns>
    public static decimal[] Of(IReadOnlyList<decimal> shares)
    {
        var whole = shares.Select(s => decimal.Floor(s * Parts)).ToArray();
        var missing = (int)(decimal.Round(shares.Sum() * Parts, MidpointRounding.AwayFromZero) - whole.Sum());
        foreach (var place in Enumerable.Range(0, whole.Length).OrderByDescending(i => (shares[i] * Parts) - whole[i]).Take(missing))
            whole[place]++;
        return [.. whole.Select(w => w / Parts)];
    }
}
