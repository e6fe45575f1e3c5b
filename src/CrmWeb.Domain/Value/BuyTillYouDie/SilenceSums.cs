namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Σ softplus(D) over the customers who may have left (沉默), with its derivatives: the one part that every customer costs.</summary>
/// <remarks>
/// D = ln a − ln(b+k+x−1) + (r+x)·L, L = ln(α+T) − ln(α+t_x). In plain derivatives, q = 1/(α+T) − 1/(α+t_x):
/// D_r = L, D_α = (r+x) q, D_a = 1/a, D_b = −1/(b+k+x−1), D_rα = q, D_αα = (r+x)·(1/(α+t_x)² − 1/(α+T)²), D_aa = −1/a², D_bb = 1/(b+k+x−1)².
/// With w = 1/(1+e^−D) the slope is Σ w Dᵢ, the curvature Σ w Dᵢⱼ + w(1−w) Dᵢ Dⱼ.
/// </remarks>
internal struct SilenceSums(SilenceTerms terms)
{
    private const double MostOdds = 1e150;

    private double odds = 1; // Π (1 + e^−|D|): one logarithm for hundreds of customers
    private double value, left, r, alpha, b, rr, ralpha, rb, alphaalpha, alphab, bb, spreadR, spreadAlpha, spreadB, spread;

    public void Add(in BuyingSummary customer, double shape)
    {
        var (x, last, age, _) = customer;
        if (x + terms.First == 0)
            return; // BG: who never came back had no occasion to leave

        AddOne(
            shape + x, terms.Logs[age] - terms.Logs[last], terms.Inverses[age], terms.Inverses[last],
            terms.LogA - terms.LogB[x], terms.InverseB[x]);
    }

    private void AddOne(double rate, double silence, double atAge, double atLast, double logOdds, double inverseB)
    {
        var d = logOdds + rate * silence;
        var tail = Math.Exp(-Math.Abs(d));
        value += Math.Max(d, 0);
        odds *= 1 + tail;
        if (odds > MostOdds)
            (value, odds) = (value + Math.Log(odds), 1);
        var w = (d >= 0 ? 1 : tail) / (1 + tail);
        var v = tail / ((1 + tail) * (1 + tail)); // w(1 − w)
        var slope = atAge - atLast;
        var (dAlpha, dB) = (rate * slope, -inverseB);
        var (vSilence, vAlpha, vB) = (v * silence, v * dAlpha, v * dB);

        left += w;
        r += w * silence;
        alpha += w * dAlpha;
        b += w * dB;
        rr += vSilence * silence;
        ralpha += w * slope + vSilence * dAlpha;
        rb += vSilence * dB;
        alphaalpha -= w * dAlpha * (atAge + atLast) - vAlpha * dAlpha;
        alphab += vAlpha * dB;
        bb += w * dB * dB + vB * dB;
        spreadR += vSilence;
        spreadAlpha += vAlpha;
        spreadB += vB;
        spread += v;
    }

    public readonly void To(Likelihood result)
    {
        result.Value += value + Math.Log(odds);
        ReadOnlySpan<double> slopes = [r, alpha, left * terms.InverseA, b];
        for (var i = 0; i < slopes.Length; i++)
            result.Gradient[i] += slopes[i];
        result.Hessian[0, 0] += rr;
        result.Hessian[0, 1] += ralpha;
        result.Hessian[0, 2] += spreadR * terms.InverseA;
        result.Hessian[0, 3] += rb;
        result.Hessian[1, 1] += alphaalpha;
        result.Hessian[1, 2] += spreadAlpha * terms.InverseA;
        result.Hessian[1, 3] += alphab;
        result.Hessian[2, 2] += (spread - left) * terms.InverseA * terms.InverseA;
        result.Hessian[2, 3] += spreadB * terms.InverseA;
        result.Hessian[3, 3] += bb;
    }
}

/// <summary>What the sums look up at one θ: ln(α + d) and 1/(α + d) by the day, ln(b+k+x−1) and its inverse by x, ln a and 1/a.</summary>
internal sealed class SilenceTerms
{
    public SilenceTerms(CustomerBase customers, double[] logs, double[] inverses, double a, double b, int first)
    {
        (Logs, Inverses, First, LogA, InverseA) = (logs, inverses, first, Math.Log(a), 1 / a);
        (LogB, InverseB) = (new double[customers.MostRepeats + 1], new double[customers.MostRepeats + 1]);
        for (var x = 1 - first; x <= customers.MostRepeats; x++)
            (LogB[x], InverseB[x]) = (Math.Log(b + first + x - 1), 1 / (b + first + x - 1));
    }

    public double[] Logs { get; }
    public double[] Inverses { get; }
    public double[] LogB { get; }
    public double[] InverseB { get; }
    public double LogA { get; }
    public double InverseA { get; }

    /// <summary>k: 1 for MBG, 0 for BG.</summary>
    public int First { get; }
}
