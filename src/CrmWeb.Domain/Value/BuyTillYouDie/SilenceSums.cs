namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Σ softplus(D) over the customers who may have left (沉默), with its derivatives: the one part that every customer costs.</summary>
/// <remarks>
/// D = ln a − ln(b+k+x−1) + (r+x)·L, L = ln(α+T) − ln(α+t_x). In plain derivatives, q = 1/(α+T) − 1/(α+t_x):
/// D_r = L, D_α = (r+x) q, D_a = 1/a, D_b = −1/(b+k+x−1), D_rα = q, D_αα = (r+x)·(1/(α+t_x)² − 1/(α+T)²), D_aa = −1/a², D_bb = 1/(b+k+x−1)².
/// With w = 1/(1+e^−D) the slope is Σ w Dᵢ, the curvature Σ w Dᵢⱼ + w(1−w) Dᵢ Dⱼ.
/// </remarks>
internal ref struct SilenceSums(CustomerBase customers, ReadOnlySpan<double> logs, ReadOnlySpan<double> inverses)
{
    private readonly ReadOnlySpan<double> logs = logs;
    private readonly ReadOnlySpan<double> inverses = inverses;
    private double value, left, r, alpha, b, rr, ralpha, rb, alphaalpha, alphab, bb, spreadR, spreadAlpha, spreadB, spread, inverseA;

    public void Add(double r, double a, double b, int first)
    {
        inverseA = 1 / a;
        var logA = Math.Log(a);
        var (logB, inverseB) = BetaTerms(b, first);
        for (var i = 0; i < customers.Count; i++)
        {
            var (x, last, age, _) = customers[i];
            if (x + first == 0)
                continue; // BG: who never came back had no occasion to leave

            AddOne(r + x, logs[age] - logs[last], inverses[age], inverses[last], logA - logB[x], inverseB[x]);
        }
    }

    private void AddOne(double rate, double silence, double atAge, double atLast, double logOdds, double inverseB)
    {
        var d = logOdds + rate * silence;
        var tail = Math.Exp(-Math.Abs(d));
        value += Math.Max(d, 0) + Math.Log(1 + tail);
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
        result.Value += value;
        ReadOnlySpan<double> slopes = [r, alpha, left * inverseA, b];
        for (var i = 0; i < slopes.Length; i++)
            result.Gradient[i] += slopes[i];
        result.Hessian[0, 0] += rr;
        result.Hessian[0, 1] += ralpha;
        result.Hessian[0, 2] += spreadR * inverseA;
        result.Hessian[0, 3] += rb;
        result.Hessian[1, 1] += alphaalpha;
        result.Hessian[1, 2] += spreadAlpha * inverseA;
        result.Hessian[1, 3] += alphab;
        result.Hessian[2, 2] += (spread - left) * inverseA * inverseA;
        result.Hessian[2, 3] += spreadB * inverseA;
        result.Hessian[3, 3] += bb;
    }

    // ln(b+k+x−1) and its inverse for every x that occurs.
    private readonly (double[] Logs, double[] Inverses) BetaTerms(double beta, int first)
    {
        var terms = (Logs: new double[customers.MostRepeats + 1], Inverses: new double[customers.MostRepeats + 1]);
        for (var x = 1 - first; x <= customers.MostRepeats; x++)
            (terms.Logs[x], terms.Inverses[x]) = (Math.Log(beta + first + x - 1), 1 / (beta + first + x - 1));
        return terms;
    }
}
