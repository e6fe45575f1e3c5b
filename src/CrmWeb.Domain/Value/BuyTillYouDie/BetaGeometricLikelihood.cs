using static CrmWeb.Domain.Value.BuyTillYouDie.GammaFunctions;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Log-likelihood (对数似然) of a customer base under BG/NBD or MBG/NBD, with its gradient and Hessian in (r, α, a, b).</summary>
/// <remarks>
/// LL = Σ lnΓ(r+x) − lnΓ(r) + r ln α − (r+x) ln(α+T) + ln B(a, b+k+x) − ln B(a, b) + [k = 1 or x &gt; 0]·softplus(D), with D and k as in
/// <see cref="BetaGeometric"/>. The Γ-terms hang on x alone and the ln(α+T) on whole days, so both come from counts; a
/// customer itself costs one exponential and one logarithm.
/// </remarks>
internal sealed class BetaGeometricLikelihood
{
    private readonly CustomerBase customers;
    private readonly int first; // k: 1 for MBG
    private readonly int[] customersByRepeats;
    private readonly int[] customersByAge;
    private readonly long[] repeatsByAge;
    private readonly double[] logs; // ln(α + d)
    private readonly double[] inverses; // 1 / (α + d)

    public BetaGeometricLikelihood(CustomerBase customers, DropoutRule rule)
    {
        this.customers = customers;
        first = rule == DropoutRule.AfterEveryPurchase ? 1 : 0;
        customersByRepeats = new int[customers.MostRepeats + 1];
        customersByAge = new int[customers.GreatestAge + 1];
        repeatsByAge = new long[customers.GreatestAge + 1];
        (logs, inverses) = (new double[customers.GreatestAge + 1], new double[customers.GreatestAge + 1]);
        for (var i = 0; i < customers.Count; i++)
        {
            var (x, _, age, _) = customers[i];
            customersByRepeats[x]++;
            customersByAge[age]++;
            repeatsByAge[age] += x;
        }
    }

    /// <summary>Evaluates at θ = (r, α, a, b).</summary>
    public void Evaluate(double[] theta, Likelihood result)
    {
        var (r, alpha, a, b) = (theta[0], theta[1], theta[2], theta[3]);
        AddRepeats(r, result);
        AddDropout(a, b, result);
        AddAges(r, alpha, result);
        AddSilence(r, a, b, result);
    }

    /// <summary>Evaluates the NBD, the same buyers who never leave, at θ = (r, α): what a model with leaving has to beat.</summary>
    public void EvaluateWithoutDropout(double[] theta, Likelihood result)
    {
        AddRepeats(theta[0], result);
        AddAges(theta[0], theta[1], result);
    }

    private void AddRepeats(double r, Likelihood result)
    {
        var (logOfR, psiOfR, curveOfR) = (LogGamma(r), Digamma(r), Trigamma(r));
        for (var x = 0; x < customersByRepeats.Length; x++)
        {
            if (customersByRepeats[x] is var n and > 0)
            {
                result.Value += n * (LogGamma(r + x) - logOfR);
                result.Gradient[0] += n * (Digamma(r + x) - psiOfR);
                result.Hessian[0, 0] += n * (Trigamma(r + x) - curveOfR);
            }
        }
    }

    private void AddDropout(double a, double b, Likelihood result)
    {
        var (psiOfSum, psiOfB, curveOfSum, curveOfB) = (Digamma(a + b), Digamma(b), Trigamma(a + b), Trigamma(b));
        var start = LogBeta(a, b);
        for (var x = 0; x < customersByRepeats.Length; x++)
        {
            if (customersByRepeats[x] is var n and > 0)
            {
                var survived = b + x + first;
                var (psiOfAll, curveOfAll) = (Digamma(a + survived), Trigamma(a + survived));
                result.Value += n * (LogBeta(a, survived) - start);
                result.Gradient[2] += n * (psiOfSum - psiOfAll);
                result.Gradient[3] += n * (Digamma(survived) - psiOfB + psiOfSum - psiOfAll);
                result.Hessian[2, 2] += n * (curveOfSum - curveOfAll);
                result.Hessian[2, 3] += n * (curveOfSum - curveOfAll);
                result.Hessian[3, 3] += n * (Trigamma(survived) - curveOfB + curveOfSum - curveOfAll);
            }
        }
    }

    private void AddAges(double r, double alpha, Likelihood result)
    {
        var logOfAlpha = Math.Log(alpha);
        for (var day = 0; day < logs.Length; day++)
        {
            var time = alpha + day / customers.DaysPerUnit;
            (logs[day], inverses[day]) = (Math.Log(time), 1 / time);
            if (customersByAge[day] is var n and > 0)
            {
                var rates = n * r + repeatsByAge[day]; // Σ (r + x)
                result.Value += n * r * logOfAlpha - rates * logs[day];
                result.Gradient[0] += n * (logOfAlpha - logs[day]);
                result.Gradient[1] += n * r / alpha - rates * inverses[day];
                result.Hessian[0, 1] += n * (1 / alpha - inverses[day]);
                result.Hessian[1, 1] += rates * inverses[day] * inverses[day] - n * r / (alpha * alpha);
            }
        }
    }

    // The chance to have left, softplus(D): its slope is w = 1/(1+e^−D), its curvature w(1−w).
    private void AddSilence(double r, double a, double b, Likelihood result)
    {
        var terms = new SilenceTerms(customers, logs, inverses, a, b, first);
        for (var from = 0; from < customers.Count; from += Likelihood.Block)
        {
            var sums = new SilenceSums(terms);
            for (var i = from; i < Math.Min(from + Likelihood.Block, customers.Count); i++)
                sums.Add(customers[i], r);
            sums.To(result);
        }
    }
}
