using static CrmWeb.Domain.Value.BuyTillYouDie.GammaFunctions;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Which of the two buying models: the modified one lets a customer leave after the very first purchase too.</summary>
public enum DropoutRule
{
    /// <summary>BG/NBD: a customer may leave after each repeat purchase, so who never came back still counts as alive.</summary>
    AfterRepeats,

    /// <summary>MBG/NBD: a customer may leave after each purchase, the first included.</summary>
    AfterEveryPurchase,
}

/// <summary>
/// The beta-geometric buying model (BG/NBD 与 MBG/NBD 购买模型): customers buy at their own steady rate until, after some purchase, they leave.
/// </summary>
/// <remarks>
/// Rates are Gamma(r, α) over customers, chances of leaving Beta(a, b). Time is in the unit of α.
/// Sources: Fader, Hardie, Lee, "Counting your customers the easy way", Marketing Science 24 (2005), for BG/NBD;
/// Batislam, Denizel, Filiztekin, "Empirical validation and comparison of models for customer base analysis",
/// International Journal of Research in Marketing 24 (2007), for MBG/NBD.
/// </remarks>
/// <param name="R">r: shape of the buying rate over customers.</param>
/// <param name="Alpha">α: scale of the buying rate, in units of time.</param>
/// <param name="A">a: with b the shape of the chance of leaving; its mean is a / (a + b).</param>
/// <param name="B">b.</param>
public sealed record BetaGeometric(double R, double Alpha, double A, double B, DropoutRule Rule)
{
    internal const double MostLeaving = 0.99;

    /// <summary>k: how many of the purchases before the repeats could have been the last; 1 for MBG, 0 for BG.</summary>
    internal int FirstCounts => Rule == DropoutRule.AfterEveryPurchase ? 1 : 0;

    /// <summary>P(alive) (存活概率): the chance that a customer with this history has not left.</summary>
    /// <remarks>
    /// P = 1 / (1 + e^D), D = ln a − ln(b + k + x − 1) + (r + x)·[ln(α + T) − ln(α + t_x)]; 1 for BG at x = 0, where nobody could have left.
    /// Times in the unit of α; the result lies in 0…1.
    /// </remarks>
    public double Alive(int repeats, double lastAt, double age)
    {
        if (repeats == 0 && Rule == DropoutRule.AfterRepeats)
            return 1;

        var silence = LogOnePlus((age - lastAt) / (Alpha + lastAt)); // ln(α+T) − ln(α+t_x), exact when they are near
        return Sigmoid(Math.Log(B + FirstCounts + repeats - 1) - Math.Log(A) - (R + repeats) * silence);
    }

    /// <summary>The same customers, leaving so many times as readily (流失倍数).</summary>
    /// <remarks>
    /// Multiplies the mean chance of leaving after a purchase, a / (a + b), by the factor, up to 0.99, and keeps a + b, which says how alike
    /// customers are: a′ = (a + b)·min(factor·a / (a + b), 0.99), b′ = a + b − a′. Buying rates stay. The model reads the past too: where
    /// customers leave more readily, the same silence tells more, so that P(alive) falls with the purchases to come. Not a published
    /// model, but the shift in one parameter that keeps the others' meaning.
    /// </remarks>
    public BetaGeometric WithLeaving(double factor)
    {
        if (factor == 1)
            return this; // to the last digit

        var (sum, mean) = (A + B, Math.Min(factor * A / (A + B), MostLeaving));
        return this with { A = sum * mean, B = sum - (sum * mean) };
    }

    /// <summary>Expected repeat purchases of a new customer in its first t units of time.</summary>
    public double ExpectedFromStart(double time) => new ExpectedPurchases(this).OfAlive(0, 0, time);
}
