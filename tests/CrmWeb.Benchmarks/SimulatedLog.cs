using CrmWeb.Domain.Tests.Value.BuyTillYouDie;

namespace CrmWeb.Benchmarks;

/// <summary>A seeded log of purchases by the BG/NBD process, sorted by customer and day as a database hands it over.</summary>
/// <remarks>r .85, α 28 days, a .62, b 6; spend Gamma–Gamma p 5.5, q 3.9, v 16; first purchases spread over 1,000 days, seen for 1,096.</remarks>
internal sealed class SimulatedLog
{
    public const int Days = 1096;
    private const int FirstPurchaseDays = 1000;

    private SimulatedLog(int[] starts, ushort[] days, int[] cents) => (Starts, PurchaseDays, Cents) = (starts, days, cents);

    /// <summary>Where each customer's purchases begin; one more at the end.</summary>
    public int[] Starts { get; }
    public ushort[] PurchaseDays { get; }

    /// <summary>Amounts in hundredths.</summary>
    public int[] Cents { get; }

    public int Customers => Starts.Length - 1;

    public static SimulatedLog Of(int customers, int seed)
    {
        var random = new Random(seed);
        var (starts, days, cents) = (new int[customers + 1], new List<ushort>(customers * 10), new List<int>(customers * 10));
        for (var i = 0; i < customers; i++)
        {
            AddCustomer(random, days, cents);
            starts[i + 1] = days.Count;
        }

        return new SimulatedLog(starts, [.. days], [.. cents]);
    }

    private static void AddCustomer(Random random, List<ushort> days, List<int> cents)
    {
        var (rate, leaves, scale) = (random.Gamma(0.85) / 28, random.Beta(0.62, 6), random.Gamma(3.9) / 16);
        var (first, alive) = ((double)random.Next(FirstPurchaseDays), true);
        for (var at = first; at < Days && alive; at += random.Exponential() / rate)
        {
            days.Add((ushort)at);
            cents.Add(Math.Max(1, (int)(random.Gamma(5.5) / scale * 100)));
            alive = at == first || random.NextDouble() >= leaves; // BG/NBD: nobody leaves after the first
        }
    }
}
