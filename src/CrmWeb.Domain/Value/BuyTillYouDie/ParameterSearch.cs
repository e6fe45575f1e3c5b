namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>A log-likelihood with its slope and curvature at one point: value, gradient and Hessian in natural parameters θ.</summary>
internal sealed class Likelihood(int parameters)
{
    /// <summary>Customers are summed up in blocks: a plain sum over a million loses the digits that a flat ridge needs.</summary>
    public const int Block = 1024;

    public double Value { get; set; }
    public double[] Gradient { get; } = new double[parameters];

    /// <summary>Second derivatives; only the upper triangle, row ≤ column, is filled.</summary>
    public double[,] Hessian { get; } = new double[parameters, parameters];

    public void Clear()
    {
        Value = 0;
        Array.Clear(Gradient);
        Array.Clear(Hessian);
    }
}

/// <summary>Finds the parameters of greatest likelihood (最大似然) by damped Newton steps in u = ln θ, so that θ stays positive.</summary>
/// <remarks>
/// In u the gradient is θᵢ gᵢ and the Hessian θᵢ θⱼ Hᵢⱼ + [i = j] θᵢ gᵢ. A step solves (−H + λI) Δ = g with the least λ that makes the
/// matrix positive definite and the value rise (Levenberg's damping). Undamped steps square the error, so that one below 1e-7 ends it.
/// </remarks>
internal sealed class ParameterSearch(Action<double[], Likelihood> evaluate, int parameters, double scale)
{
    private const int MostSteps = 60;
    private const double Settled = 1e-7;
    private const double Stuck = 1e-12; // a damped step so short is no way forward
    private const double Noise = 1e-13; // of the value: rounding of a sum over a million customers
    private const double LongestStep = 2.0;
    private const double Edge = 40; // e⁴⁰: beyond it a parameter means nothing and only overflows

    private readonly SearchStep step = new(parameters);

    /// <summary>Log-prior on ln θ, if any: independent normals around these centres with standard deviation 1.</summary>
    public double[]? PriorCentre { get; init; }

    public SearchResult From(double[] start)
    {
        var (here, next) = (new Likelihood(parameters), new Likelihood(parameters));
        var u = Array.ConvertAll(start, Math.Log);
        Evaluate(u, here);
        var (lambda, count, settled) = (0.0, 0, false);
        while (count < MostSteps && !settled && double.IsFinite(here.Value))
        {
            count++;
            var length = step.Solve(here, lambda, LongestStep);
            var trial = step.From(u);
            Evaluate(trial, next);
            settled = length < (step.Damping > 0 ? Stuck : Settled);
            if (Array.TrueForAll(trial, v => Math.Abs(v) < Edge) && next.Value >= here.Value - Noise * Math.Abs(here.Value))
                (u, here, next, lambda) = (trial, next, here, lambda < 1e-6 * step.LargestCurvature ? 0 : lambda / 10);
            else
                lambda = Math.Max(lambda * 10, 1e-3 * step.LargestCurvature);
        }

        return new SearchResult(Array.ConvertAll(u, Math.Exp), here.Value, count, GradientOf(here), step.IsPeak(here));
    }

    private double GradientOf(Likelihood at)
    {
        var worst = 0.0;
        foreach (var slope in at.Gradient)
            worst = double.IsNaN(slope) ? double.NaN : Math.Max(worst, Math.Abs(slope));
        return worst / scale;
    }

    // Evaluates at θ = e^u and turns gradient and Hessian into those of u.
    private void Evaluate(double[] u, Likelihood at)
    {
        var theta = Array.ConvertAll(u, Math.Exp);
        at.Clear();
        evaluate(theta, at);
        for (var i = 0; i < parameters; i++)
        {
            for (var j = i; j < parameters; j++)
                at.Hessian[i, j] *= theta[i] * theta[j];
            at.Gradient[i] *= theta[i];
            at.Hessian[i, i] += at.Gradient[i];
        }

        if (PriorCentre is not null)
            AddPrior(PriorCentre, u, at);
    }

    private static void AddPrior(double[] centre, double[] u, Likelihood at)
    {
        for (var i = 0; i < u.Length; i++)
        {
            var off = u[i] - Math.Log(centre[i]);
            at.Value -= off * off / 2;
            at.Gradient[i] -= off;
            at.Hessian[i, i] -= 1;
        }
    }
}

/// <summary>Where a search ended. Gradient: the largest slope in ln θ per customer; peak: the curvature is that of a maximum.</summary>
internal sealed record SearchResult(double[] Parameters, double Value, int Steps, double Gradient, bool IsPeak);
