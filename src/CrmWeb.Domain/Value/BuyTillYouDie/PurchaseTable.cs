using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Expected purchases of living customers by x and T (期望购买表), computed once on all processors for everybody who asks.</summary>
/// <remarks>A million customers share some hundred thousand pairs of repeats and age. It is read-only, so threads may share it.</remarks>
public sealed class PurchaseTable
{
    private readonly Row[] rows; // by repeats

    /// <param name="horizon">Time ahead for the purchases, in the unit of the base; discounted purchases follow the plan.</param>
    public PurchaseTable(BetaGeometric buying, CustomerBase customers, double horizon, DiscountPlan plan)
    {
        var ages = new HashSet<int>?[customers.MostRepeats + 1]; // by repeats, since the coefficients of the series hang on them alone
        for (var i = 0; i < customers.Count; i++)
        {
            var customer = customers[i];
            (ages[customer.Repeats] ??= []).Add(customer.Age);
        }

        rows = new Row[ages.Length];
        Parallel.For(0, rows.Length, repeats =>
        {
            var expected = new ExpectedPurchases(buying);
            rows[repeats] = Row.Of(ages[repeats] ?? [], age =>
                (expected.OfAlive(repeats, age / customers.DaysPerUnit, horizon), expected.DiscountedOfAlive(repeats, age / customers.DaysPerUnit, plan)));
        });
    }

    /// <summary>Expected and discounted purchases for this history, given that the customer is alive; none for a pair that the base did not hold.</summary>
    public bool TryGet(int repeats, int age, out (double Purchases, double Discounted) found)
    {
        found = repeats < rows.Length ? rows[repeats].At(age) : Nothing;
        return !double.IsNaN(found.Purchases);
    }

    private static (double Purchases, double Discounted) Nothing => (double.NaN, double.NaN);

    // The ages between the least and the greatest, with nothing at those that nobody has: a place in it is found without a search.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Row(int Least, (double Purchases, double Discounted)[] Values)
    {
        public static Row Of(HashSet<int> ages, Func<int, (double Purchases, double Discounted)> compute)
        {
            if (ages.Count == 0)
                return new(0, []);

            var (least, values) = (ages.Min(), new (double Purchases, double Discounted)[ages.Max() - ages.Min() + 1]);
            Array.Fill(values, Nothing);
            foreach (var age in ages)
                values[age - least] = compute(age);
            return new(least, values);
        }

        public (double Purchases, double Discounted) At(int age)
            => age >= Least && age - Least < Values.Length ? Values[age - Least] : Nothing;
    }
}
