namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Expected purchases of living customers by x and T (期望购买表), computed once on all processors for everybody who asks.</summary>
/// <remarks>A million customers share some hundred thousand pairs of repeats and age. It is read-only, so threads may share it.</remarks>
public sealed class PurchaseTable
{
    private const int AgeBits = 17; // 359 years of days
    private readonly Dictionary<long, (double Purchases, double Discounted)> known = [];

    /// <param name="horizon">Time ahead for the purchases, in the unit of the base; discounted purchases follow the plan.</param>
    public PurchaseTable(BetaGeometric buying, CustomerBase customers, double horizon, DiscountPlan plan)
    {
        var ages = new Dictionary<int, HashSet<int>>(); // by repeats, since the coefficients of the series hang on them alone
        for (var i = 0; i < customers.Count; i++)
        {
            var customer = customers[i];
            if (!ages.TryGetValue(customer.Repeats, out var some))
                ages[customer.Repeats] = some = [];
            some.Add(customer.Age);
        }

        Parallel.ForEach(ages, pair => Compute(new ExpectedPurchases(buying), pair.Key, pair.Value, customers.DaysPerUnit, horizon, plan));
    }

    /// <summary>Expected and discounted purchases for this history, given that the customer is alive; none for a pair that the base did not hold.</summary>
    public bool TryGet(int repeats, int age, out (double Purchases, double Discounted) found) => known.TryGetValue(Key(repeats, age), out found);

    // A number below two to the 32nd for any customer of this world: the halves of a longer one are folded into its hash, where repeats and age would cancel each other.
    internal static long Key(int repeats, int age) => (long)repeats << AgeBits | (uint)age;

    private void Compute(ExpectedPurchases expected, int repeats, HashSet<int> ages, double daysPerUnit, double horizon, DiscountPlan plan)
    {
        var computed = ages.Select(age => (age, (expected.OfAlive(repeats, age / daysPerUnit, horizon), expected.DiscountedOfAlive(repeats, age / daysPerUnit, plan)))).ToList();
        lock (known)
        {
            foreach (var (age, values) in computed)
                known[Key(repeats, age)] = values;
        }
    }
}
