using static CrmWeb.Domain.Value.BuyTillYouDie.GammaFunctions;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>The Gamma–Gamma model of spend (Gamma–Gamma 消费金额模型): each purchase day varies around the customer's own mean, means vary over customers.</summary>
/// <remarks>Spend of a day is Gamma(p, ν), ν over customers Gamma(q, v). Source: Fader, Hardie, "The Gamma-Gamma model of monetary value" (2013).</remarks>
/// <param name="P">p: shape of a customer's own spends.</param>
/// <param name="Q">q: shape of the scale over customers; above 1, else there is no mean.</param>
/// <param name="V">v: scale, in money.</param>
public sealed record GammaGamma(double P, double Q, double V)
{
    /// <summary>Mean spend of the population, in money: p·v/(q − 1). New customers are expected to spend so much.</summary>
    public double PopulationMean => P * V / (Q - 1);

    /// <summary>E[M] (期望消费金额): expected spend of a purchase day, in money, after x repeat days of mean m.</summary>
    /// <remarks>E = p·(v + x·m)/(p·x + q − 1): the customer's own mean drawn towards the population's, the less the more is known.</remarks>
    public double ExpectedSpend(int repeats, double meanSpend) => P * (V + repeats * meanSpend) / (P * repeats + Q - 1);

    /// <summary>Fits the repeat purchases with money, m &gt; 0.</summary>
    public static ModelFit<GammaGamma> Fit(CustomerBase customers, bool wide = false)
    {
        var likelihood = new GammaGammaLikelihood(customers);
        if (likelihood.Customers == 0)
            return new(null, double.NaN, 0, 0, FitRefusal.NobodyReturned);

        var found = new ParameterSearch(likelihood.Evaluate, 3, likelihood.Customers) { PriorCentre = wide ? Guess(likelihood) : null }
            .From(Start(customers, likelihood));
        var model = new GammaGamma(found.Parameters[0], found.Parameters[1], found.Parameters[2]);
        var ownValue = new Likelihood(3);
        likelihood.Evaluate(found.Parameters, ownValue);
        double[] scaled = [model.P, model.Q, model.V / likelihood.MeanSpend];
        var refusal = FitRules.RefusalOf(found, scaled) ?? (model.Q > 1 ? null : FitRefusal.NoMeanSpend);
        return new(model, ownValue.Value, likelihood.Customers, found.Steps, refusal);
    }

    // As with buying, a sample finds the neighbourhood and the whole base only the last digits.
    private static double[] Start(CustomerBase customers, GammaGammaLikelihood likelihood)
    {
        if (likelihood.Customers < BetaGeometricFit.SampleFrom)
            return Guess(likelihood);

        var sample = new GammaGammaLikelihood(customers.Sample(customers.Count / BetaGeometricFit.SampleSize));
        return sample.Customers == 0 ? Guess(likelihood) : new ParameterSearch(sample.Evaluate, 3, sample.Customers).From(Guess(likelihood)).Parameters;
    }

    // p and q as published bases of many trades have them; v so that the population's mean is the base's.
    private static double[] Guess(GammaGammaLikelihood likelihood) => [4, 4, likelihood.MeanSpend * 3 / 4];
}

/// <summary>Log-likelihood of the Gamma–Gamma model with gradient and Hessian in (p, q, v).</summary>
/// <remarks>LL = Σ lnΓ(px+q) − lnΓ(px) − lnΓ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(v + xm).</remarks>
internal sealed class GammaGammaLikelihood
{
    private readonly (int Repeats, double Total)[] spenders; // x and x·m
    private readonly int[] customersByRepeats;
    private readonly double sumOfLogTotals; // Σ x ln(xm)
    private readonly double sumOfLogMeans; // Σ ln m

    public GammaGammaLikelihood(CustomerBase customers)
    {
        customersByRepeats = new int[customers.MostRepeats + 1];
        foreach (var mean in customers.MeanSpends)
            Customers += mean > 0 ? 1 : 0;
        spenders = new (int, double)[Customers];
        for (int i = 0, next = 0; i < customers.Count; i++)
        {
            var (x, _, _, mean) = customers[i];
            if (mean > 0)
            {
                spenders[next++] = (x, x * mean);
                customersByRepeats[x]++;
                sumOfLogTotals += x * Math.Log(x * mean);
                sumOfLogMeans += Math.Log(mean);
                MeanSpend += mean / Customers;
            }
        }
    }

    public int Customers { get; }

    public double MeanSpend { get; }

    public void Evaluate(double[] theta, Likelihood result)
    {
        var (p, q, v) = (theta[0], theta[1], theta[2]);
        result.Value += Customers * (q * Math.Log(v) - LogGamma(q)) + p * sumOfLogTotals - sumOfLogMeans;
        result.Gradient[0] += sumOfLogTotals;
        result.Gradient[1] += Customers * (Math.Log(v) - Digamma(q));
        result.Gradient[2] += Customers * q / v;
        result.Hessian[1, 1] -= Customers * Trigamma(q);
        result.Hessian[1, 2] += Customers / v;
        result.Hessian[2, 2] -= Customers * q / (v * v);
        AddRepeats(p, q, result);
        for (var from = 0; from < spenders.Length; from += Likelihood.Block)
            AddSpends(spenders.AsSpan(from, Math.Min(Likelihood.Block, spenders.Length - from)), p, q, v, result);
    }

    private void AddRepeats(double p, double q, Likelihood result)
    {
        for (var x = 1; x < customersByRepeats.Length; x++)
        {
            if (customersByRepeats[x] is var n and > 0)
            {
                var (shape, all) = (p * x, p * x + q);
                var (psi, curve) = (Digamma(all), Trigamma(all));
                result.Value += n * (LogGamma(all) - LogGamma(shape));
                result.Gradient[0] += n * x * (psi - Digamma(shape));
                result.Gradient[1] += n * psi;
                result.Hessian[0, 0] += n * (double)x * x * (curve - Trigamma(shape));
                result.Hessian[0, 1] += n * x * curve;
                result.Hessian[1, 1] += n * curve;
            }
        }
    }

    // −(px+q) ln(v + xm) and its derivatives.
    private static void AddSpends(ReadOnlySpan<(int Repeats, double Total)> block, double p, double q, double v, Likelihood result)
    {
        var (logs, weightedLogs, inverses, weightedInverses, squares) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (x, total) in block)
        {
            var (log, inverse) = (Math.Log(v + total), 1 / (v + total));
            logs += log;
            weightedLogs += x * log;
            inverses += inverse;
            weightedInverses += x * inverse;
            squares += (p * x + q) * inverse * inverse;
        }

        result.Value -= p * weightedLogs + q * logs;
        result.Gradient[0] -= weightedLogs;
        result.Gradient[1] -= logs;
        result.Gradient[2] -= p * weightedInverses + q * inverses;
        result.Hessian[0, 2] -= weightedInverses;
        result.Hessian[1, 2] -= inverses;
        result.Hessian[2, 2] += squares;
    }
}
