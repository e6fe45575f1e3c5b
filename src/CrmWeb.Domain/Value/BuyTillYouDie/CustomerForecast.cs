using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>What the models expect of one customer (客户预测).</summary>
/// <param name="Alive">P(alive), 0…1.</param>
/// <param name="Purchases">Expected purchases in the horizon asked for.</param>
/// <param name="Spend">Expected spend of a purchase day, in money.</param>
/// <param name="DiscountedPurchases">Σ over the months of expected purchases × present value, P(alive) included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CustomerForecast(double Alive, double Purchases, double Spend, double DiscountedPurchases)
{
    /// <summary>Present value of the expected margin, in money: discounted purchases × spend × margin.</summary>
    public double Clv(double margin) => DiscountedPurchases * Spend * margin;
}

/// <summary>Forecasts customer by customer (逐客户预测) with fitted models; equal histories are computed once.</summary>
/// <param name="spend">None where no spend model holds: then a customer's own mean is expected again.</param>
/// <param name="horizon">Time ahead for <see cref="CustomerForecast.Purchases"/>, in the unit of the base.</param>
/// <param name="table">What was computed before for the same model, horizon and plan; a forecaster is for one thread, a table for all.</param>
public sealed class Forecaster(BetaGeometric buying, GammaGamma? spend, double daysPerUnit, double horizon, DiscountPlan plan, PurchaseTable? table = null)
{
    private const int AgeBits = 17; // 359 years of days

    private readonly ExpectedPurchases expected = new(buying);
    private readonly Dictionary<long, (double Purchases, double Discounted)> known = []; // by repeats and age

    public CustomerForecast Of(in BuyingSummary customer)
    {
        var (x, last, age, mean) = customer;
        var alive = buying.Alive(x, last / daysPerUnit, age / daysPerUnit);
        var (purchases, discounted) = OfAlive(x, age);
        return new(alive, alive * purchases, spend?.ExpectedSpend(x, mean) ?? mean, alive * discounted);
    }

    private (double Purchases, double Discounted) OfAlive(int repeats, int age)
    {
        if (table is not null && table.TryGet(repeats, age, out var found))
            return found;

        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Key(repeats, age), out var exists);
        if (!exists)
            entry = (expected.OfAlive(repeats, age / daysPerUnit, horizon), expected.DiscountedOfAlive(repeats, age / daysPerUnit, plan));
        return entry;
    }

    // A number below two to the 32nd for any customer of this world: the halves of a longer one are folded into its hash, where repeats and age would cancel each other.
    private static long Key(int repeats, int age) => (long)repeats << AgeBits | (uint)age;
}
