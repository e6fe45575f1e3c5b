using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>Customers drawn from a known model, the same for one seed.</summary>
internal static class SimulatedBase
{
    public static CustomerBase Of(BetaGeometric model, GammaGamma spend, int customers, int seed, int days = 2000)
    {
        var random = new Random(seed);
        var drawn = new CustomerBase(customers, daysPerUnit: 1);
        while (drawn.Count < customers)
            drawn.Add(Customer(model, spend, days - random.Next(days / 2), random));
        return drawn;
    }

    private static BuyingSummary Customer(BetaGeometric model, GammaGamma spend, int age, Random random)
    {
        var (rate, leaves) = (Gamma(random, model.R) / model.Alpha, Beta(random, model.A, model.B));
        var (repeats, last, at) = (0, 0, 0.0);
        var alive = model.Rule == DropoutRule.AfterRepeats || random.NextDouble() >= leaves;
        while (alive && (at += -Math.Log(1 - random.NextDouble()) / rate) < age)
        {
            if ((int)at > last)
                (repeats, last) = (repeats + 1, (int)at);
            alive = random.NextDouble() >= leaves;
        }

        var scale = Gamma(random, spend.Q) / spend.V;
        return new(repeats, last, age, repeats == 0 ? 0 : Gamma(random, spend.P * repeats) / scale / repeats);
    }

    private static double Beta(Random random, double a, double b)
    {
        var (one, other) = (Gamma(random, a), Gamma(random, b));
        return one / (one + other);
    }

    // Marsaglia, Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);

        var d = shape - 1.0 / 3;
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + normal / Math.Sqrt(9 * d), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < normal * normal / 2 + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }
}
