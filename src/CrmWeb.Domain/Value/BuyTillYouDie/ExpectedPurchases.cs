using static CrmWeb.Domain.Value.BuyTillYouDie.GammaFunctions;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Expected purchases (期望购买次数) of a living customer in a time to come, without the singularity at a = 1 of the usual closed form.</summary>
/// <remarks>
/// With c = a+b+k+x−1, A = a+b+k−1−r, ε = a−1, z = t/(α+T+t), L = ln(1−z), S = Σ_{n≥1} (A)ₙ (a)ₙ₋₁ zⁿ / ((c)ₙ n!):
/// E = c·[−expm1(εL)/ε − S·e^{εL}], the first term → −L as ε → 0. It is the published expectation (equation 10 of Fader, Hardie, Lee 2005) after
/// Euler's transformation of the hypergeometric function, with the factor ε = a − 1 taken out of its series and cancelled.
/// Where the series is slow (z → 1: a new customer, a far horizon) or c is not clearly positive the defining integral is used.
/// The coefficients of the series hang on x alone and are kept, so it is not for use by several threads at once.
/// </remarks>
public sealed class ExpectedPurchases(BetaGeometric model)
{
    private const int MostTerms = 400;
    private const double Enough = 1e-17;
    private const double Rounding = 1.2e-16;
    private const double Loss = 1e-11; // the largest part of a result that rounding may take
    private const double SmallestC = 0.05; // below it the coefficients grow like 1/c and cancel each other

    private readonly double epsilon = model.A - 1;
    private readonly double survivals = model.B + model.FirstCounts;
    private readonly List<double[]?> coefficients = []; // by x

    /// <summary>E for x repeat purchases at age T in the next t units of time, given that the customer is alive.</summary>
    public double OfAlive(int repeats, double age, double time)
    {
        if (time <= 0)
            return 0;

        var z = time / (model.Alpha + age + time);
        var c = epsilon + survivals + repeats;
        return c > SmallestC && Series(repeats, c, z) is { } closed ? closed : Integral(repeats, age, time);
    }

    /// <summary>E for a customer with this history in the next t units of time: P(alive) × the above.</summary>
    public double Of(int repeats, double lastAt, double age, double time)
        => model.Alive(repeats, lastAt, age) * OfAlive(repeats, age, time);

    /// <summary>Σⱼ (E(month j) − E(month j − 1))·(1 + i)^−ʲ: discounted expected purchases (折现期望购买次数), given that the customer is alive.</summary>
    public double DiscountedOfAlive(int repeats, double age, DiscountPlan plan)
    {
        var (sum, before) = (0.0, 0.0);
        for (var month = 1; month <= plan.Months; month++)
        {
            var now = OfAlive(repeats, age, month * plan.UnitsPerMonth);
            sum += (now - before) * plan.Present(month);
            before = now;
        }

        return sum;
    }

    // −expm1(εL)/ε
    private double Head(double l) => Math.Abs(epsilon * l) < 1e-300 ? -l : -ExpMinusOne(epsilon * l) / epsilon;

    // c·[−expm1(εL)/ε − S·e^{εL}]; nothing when S has not settled in time, or when large terms cancelled each other (r far above a + b).
    private double? Series(int repeats, double c, double z)
    {
        var (sum, power, largest) = (0.0, 1.0, z);
        foreach (var coefficient in CoefficientsOf(repeats, c))
        {
            power *= z;
            var term = coefficient * power;
            sum += term;
            largest = Math.Max(largest, Math.Abs(term));
            if (Math.Abs(term) <= Enough * Math.Abs(sum))
            {
                var l = LogOnePlus(-z);
                var found = c * (Head(l) - sum * Math.Exp(epsilon * l));
                return c * largest * Rounding <= Loss * found ? found : null;
            }
        }

        return null;
    }

    // (A)ₙ (a)ₙ₋₁ / ((c)ₙ n!) for n = 1, 2, …, each from the one before.
    private double[] CoefficientsOf(int repeats, double c)
    {
        while (coefficients.Count <= repeats)
            coefficients.Add(null);
        if (coefficients[repeats] is { } known)
            return known;

        var all = new double[MostTerms];
        all[0] = (survivals + epsilon - model.R) / c;
        for (var n = 1; n < MostTerms; n++)
            all[n] = all[n - 1] * (survivals + epsilon - model.R + n) * (epsilon + n) / ((c + n) * (n + 1));
        return coefficients[repeats] = all;
    }

    // ∫ [1 − (1 + p·t/(α+T))^−(r+x)] / p over the chance of leaving p ~ Beta(a, b+k+x); p = u^(1/a) flattens the end at 0.
    private double Integral(int repeats, double age, double time)
    {
        var survived = survivals + repeats;
        var (rate, ratio) = (model.R + repeats, time / (model.Alpha + age));
        var sum = TanhSinh.Integrate((u, rest) =>
        {
            var log = (u < 0.5 ? Math.Log(u) : LogOnePlus(-rest)) / model.A;
            var p = Math.Exp(log);
            var bought = p < 1e-200 ? rate * ratio : -ExpMinusOne(-rate * LogOnePlus(p * ratio)) / p;
            return bought * Math.Pow(-ExpMinusOne(log), survived - 1);
        });
        return sum * Math.Exp(-LogBeta(model.A, survived)) / model.A;
    }
}
