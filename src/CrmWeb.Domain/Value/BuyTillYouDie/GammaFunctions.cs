namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>The gamma function and its relatives (伽玛函数), the special functions that the buying models are written in.</summary>
/// <remarks>
/// Arguments below 10 are lifted by the recurrence Γ(x + 1) = x·Γ(x); above, Stirling's series is exact to the last digits
/// of a double (NIST Digital Library of Mathematical Functions 5.11.1, 5.11.2). Arguments are positive.
/// </remarks>
internal static class GammaFunctions
{
    private const double Lift = 10;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    // Γ-sums of 700 and more factors would leave the range of a double: the product is folded into a logarithm before.
    private const double Fold = 1e250;

    /// <summary>ln Γ(x).</summary>
    public static double LogGamma(double x)
    {
        var (product, lifted) = (1.0, 0.0);
        for (; x < Lift; x++)
        {
            product *= x;
            if (product > Fold)
                (product, lifted) = (1, lifted + Math.Log(product));
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360360 - square / 156))))));
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + series - Math.Log(product) - lifted;
    }

    /// <summary>ψ(x) = d ln Γ(x) / dx.</summary>
    public static double Digamma(double x)
    {
        var lifted = 0.0;
        for (; x < Lift; x++)
            lifted += 1 / x;

        var square = 1 / (x * x);
        var series = square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square * (1.0 / 132 - square * (691.0 / 32760 - square / 12))))));
        return Math.Log(x) - 0.5 / x - series - lifted;
    }

    /// <summary>ψ′(x), the second derivative of ln Γ(x).</summary>
    public static double Trigamma(double x)
    {
        var lifted = 0.0;
        for (; x < Lift; x++)
            lifted += 1 / (x * x);

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = 1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square * (1.0 / 30 - square * (5.0 / 66 - square * (691.0 / 2730 - square * 7 / 6)))));
        return inverse + square / 2 + inverse * square * series + lifted;
    }

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).</summary>
    public static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    /// <summary>ln(1 + x), exact for small x too: the rounding of 1 + x is divided out (Kahan). double.LogP1 loses those digits.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1, exact for small x too, by the half angle. double.ExpM1 loses those digits.</summary>
    public static double ExpMinusOne(double x) => Math.Abs(x) < 1 ? 2 * Math.Exp(x / 2) * Math.Sinh(x / 2) : Math.Exp(x) - 1;

    /// <summary>1 / (1 + e^−x), without overflow.</summary>
    public static double Sigmoid(double x)
    {
        var tail = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    }
}
