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
        var (rate, leaves) = (random.Gamma(model.R) / model.Alpha, random.Beta(model.A, model.B));
        var (repeats, last, at) = (0, 0, 0.0);
        var alive = model.Rule == DropoutRule.AfterRepeats || random.NextDouble() >= leaves;
        while (alive && (at += random.Exponential() / rate) < age)
        {
            if ((int)at > last)
                (repeats, last) = (repeats + 1, (int)at);
            alive = random.NextDouble() >= leaves;
        }

        var scale = random.Gamma(spend.Q) / spend.V;
        return new(repeats, last, age, repeats == 0 ? 0 : random.Gamma(spend.P * repeats) / scale / repeats);
    }
}
