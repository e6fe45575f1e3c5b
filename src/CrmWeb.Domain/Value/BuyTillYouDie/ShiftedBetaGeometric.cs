using static CrmWeb.Domain.Value.BuyTillYouDie.GammaFunctions;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>The shifted beta-geometric model of contracts (sBG 合同续约模型): each customer ends with its own steady chance at every renewal.</summary>
/// <remarks>
/// Chances are Beta(α, β) over customers, so those who stay are the loyal ones and retention rises with age.
/// Source: Fader, Hardie, "How to project customer retention", Journal of Interactive Marketing 21 (2007).
/// </remarks>
public sealed record ShiftedBetaGeometric(double Alpha, double Beta)
{
    /// <summary>S(t) (留存率): the share of a cohort still there after t renewals, B(α, β + t)/B(α, β); S(0) = 1.</summary>
    public double Survival(int renewals) => Math.Exp(LogBeta(Alpha, Beta + renewals) - LogBeta(Alpha, Beta));

    /// <summary>Retention (续约率) at the t-th renewal, t ≥ 1: (β + t − 1)/(α + β + t − 1).</summary>
    public double Retention(int renewal) => (Beta + renewal - 1) / (Alpha + Beta + renewal - 1);

    /// <summary>The same contracts, ended a number of times more readily (假设流失倍数), for what-ifs.</summary>
    /// <remarks>As of the buying models: α′ = (α + β)·min(factor·α / (α + β), 0.99), β′ = α + β − α′, so that α + β, how alike customers are, stays.</remarks>
    public ShiftedBetaGeometric WithLeaving(double factor)
    {
        if (factor == 1)
            return this; // to the last digit

        var (sum, mean) = (Alpha + Beta, Math.Min(factor * Alpha / (Alpha + Beta), BetaGeometric.MostLeaving));
        return new(sum * mean, sum - (sum * mean));
    }

    /// <summary>Discounted expected residual lifetime (剩余期数现值), in periods, of a customer who has renewed n times and whose next renewal is due now.</summary>
    /// <remarks>
    /// Σ_{j≥0} S(n + 1 + j)/S(n) · (1 + d)^−j over at most so many renewals, d the discount rate per period.
    /// Source: Fader, Hardie, "Customer-base valuation in a contractual setting", Marketing Science 29 (2010).
    /// </remarks>
    public double ResidualLifetime(int renewals, double discountRate, int mostRenewals = int.MaxValue)
    {
        var (sum, present) = (0.0, 1.0);
        for (var j = 1; j <= mostRenewals && present > 1e-17 * sum; j++)
        {
            present *= Retention(renewals + j);
            sum += present;
            present /= 1 + discountRate;
        }

        return sum;
    }

    /// <summary>Fits cohorts, each given by how many were still there at the start and after every renewal.</summary>
    public static ModelFit<ShiftedBetaGeometric> Fit(IReadOnlyCollection<IReadOnlyList<int>> cohorts)
    {
        var likelihood = new ContractLikelihood(cohorts);
        if (likelihood.Customers == 0 || likelihood.Left == 0)
            return new(null, double.NaN, likelihood.Customers, 0, likelihood.Customers == 0 ? FitRefusal.NothingToFit : FitRefusal.NobodyLeaves);

        var found = new ParameterSearch(likelihood.Evaluate, 2, likelihood.Customers).From([1, 2]);
        var model = new ShiftedBetaGeometric(found.Parameters[0], found.Parameters[1]);
        return new(model, found.Value, likelihood.Customers, found.Steps, FitRules.RefusalOf(found, found.Parameters));
    }
}

/// <summary>Log-likelihood of the sBG with gradient and Hessian in (α, β).</summary>
/// <remarks>
/// LL = Σ_t (customers who left at renewal t)·ln P(t) + (customers still there)·ln S(n), P(t) = B(α + 1, β + t − 1)/B(α, β).
/// </remarks>
internal sealed class ContractLikelihood
{
    private readonly SortedDictionary<int, int> left = []; // at renewal t
    private readonly SortedDictionary<int, int> stayed = []; // through all n renewals seen

    /// <exception cref="ArgumentException">A cohort grows, or holds less than nobody.</exception>
    public ContractLikelihood(IEnumerable<IReadOnlyList<int>> cohorts)
    {
        foreach (var cohort in cohorts.Where(c => c.Count > 0))
        {
            for (var t = 1; t < cohort.Count; t++)
                Count(left, t, cohort[t - 1] - cohort[t]);
            Count(stayed, cohort.Count - 1, cohort[^1]);
            Customers += cohort[0];
        }

        Left = left.Values.Sum();
    }

    public int Customers { get; }

    public int Left { get; }

    public void Evaluate(double[] theta, Likelihood result)
    {
        var (a, b) = (theta[0], theta[1]);
        foreach (var (t, n) in left)
            Add(a, b, 1, t - 1, n, result);
        foreach (var (t, n) in stayed)
            Add(a, b, 0, t, n, result);
    }

    // n · ln[B(α + i, β + j)/B(α, β)]
    private static void Add(double a, double b, int i, int j, int n, Likelihood result)
    {
        var (psi, curve) = (Digamma(a + b) - Digamma(a + i + b + j), Trigamma(a + b) - Trigamma(a + i + b + j));
        result.Value += n * (LogBeta(a + i, b + j) - LogBeta(a, b));
        result.Gradient[0] += n * (Digamma(a + i) - Digamma(a) + psi);
        result.Gradient[1] += n * (Digamma(b + j) - Digamma(b) + psi);
        result.Hessian[0, 0] += n * (Trigamma(a + i) - Trigamma(a) + curve);
        result.Hessian[0, 1] += n * curve;
        result.Hessian[1, 1] += n * (Trigamma(b + j) - Trigamma(b) + curve);
    }

    private static void Count(SortedDictionary<int, int> counts, int renewal, int customers)
    {
        if (customers < 0)
            throw new ArgumentException($"A cohort cannot grow or hold less than nobody (renewal {renewal}).", nameof(customers));
        counts[renewal] = counts.GetValueOrDefault(renewal) + customers;
    }
}
