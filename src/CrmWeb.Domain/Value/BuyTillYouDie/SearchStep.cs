namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>One Newton step: solves (−H + λI) Δ = g by Cholesky, raising λ until the matrix is positive definite.</summary>
internal sealed class SearchStep(int parameters)
{
    private readonly double[,] factor = new double[parameters, parameters];
    private readonly double[] move = new double[parameters];

    /// <summary>The largest |Hᵢᵢ|: the measure by which damping is chosen.</summary>
    public double LargestCurvature { get; private set; }

    /// <summary>The λ that the last step needed.</summary>
    public double Damping { get; private set; }

    /// <summary>Solves for the step and returns its greatest part; a longer one than allowed is shortened as a whole.</summary>
    public double Solve(Likelihood at, double lambda, double longest)
    {
        LargestCurvature = 1e-12;
        for (var i = 0; i < parameters; i++)
            LargestCurvature = Math.Max(LargestCurvature, Math.Abs(at.Hessian[i, i]));
        while (!Factorise(at.Hessian, lambda) && lambda < 1e6 * LargestCurvature)
            lambda = Math.Max(lambda * 10, 1e-6 * LargestCurvature);

        Damping = lambda;
        Substitute(at.Gradient);
        var greatest = 0.0;
        foreach (var part in move)
            greatest = Math.Max(greatest, Math.Abs(part));
        for (var i = 0; i < parameters && greatest > longest; i++)
            move[i] *= longest / greatest;
        return Math.Min(greatest, longest);
    }

    public double[] From(double[] u)
    {
        var moved = new double[parameters];
        for (var i = 0; i < parameters; i++)
            moved[i] = u[i] + move[i];
        return moved;
    }

    /// <summary>Whether −H is positive definite, so that the point is a maximum and not a saddle or a ridge.</summary>
    public bool IsPeak(Likelihood at) => Factorise(at.Hessian, 0);

    // −H + λI = L Lᵀ, or false where it is not positive definite.
    private bool Factorise(double[,] hessian, double lambda)
    {
        for (var i = 0; i < parameters; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = -hessian[j, i] + (i == j ? lambda : 0);
                for (var k = 0; k < j; k++)
                    sum -= factor[i, k] * factor[j, k];
                if (i == j && !(sum > 0))
                    return false;
                factor[i, j] = i == j ? Math.Sqrt(sum) : sum / factor[j, j];
            }
        }

        return true;
    }

    private void Substitute(double[] gradient)
    {
        for (var i = 0; i < parameters; i++)
        {
            move[i] = gradient[i];
            for (var k = 0; k < i; k++)
                move[i] -= factor[i, k] * move[k];
            move[i] /= factor[i, i];
        }

        for (var i = parameters - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < parameters; k++)
                move[i] -= factor[k, i] * move[k];
            move[i] /= factor[i, i];
        }
    }
}
