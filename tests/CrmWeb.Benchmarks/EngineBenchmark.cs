using System.Globalization;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Benchmarks;

/// <summary>The engine in memory: from a log of purchases to everybody's tier.</summary>
internal static class EngineBenchmark
{
    private const int Seed = 20261121;

    public static void Run(int customers)
    {
        StepTable.Machine();
        var log = SimulatedLog.Of(customers, Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.Customers:N0} customers, {log.PurchaseDays.Length:N0} purchases, seed {Seed}\n"));
        StepTable.Head();
        var table = new StepTable();
        var summaries = table.Time("statistics from the log", () => Summaries(log));
        var buying = table.Time("fit BG/NBD", () => BetaGeometricFit.Of(summaries, DropoutRule.AfterRepeats));
        var spend = table.Time("fit Gamma–Gamma", () => GammaGamma.Fit(summaries));
        var values = table.Time("P(alive), expectation, 12-month CLV", () => Values(summaries, buying.Accepted!, spend.Accepted!));
        var tiers = table.Time("rank and tier", () => Tiers(values));
        table.Total();
        table.Time("beside it: fit MBG/NBD", () => BetaGeometricFit.Of(summaries, DropoutRule.AfterEveryPurchase));

        Console.WriteLine($"\n{buying.Model} LL {buying.LogLikelihood.ToString("R", CultureInfo.InvariantCulture)}, {buying.Iterations} steps\n{spend.Model} LL {spend.LogLikelihood.ToString("R", CultureInfo.InvariantCulture)}");
        Console.WriteLine(string.Join(", ", tiers.GroupBy(t => t).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}")));
    }

    private static CustomerBase Summaries(SimulatedLog log)
    {
        var summaries = new CustomerBase(log.Customers, daysPerUnit: 1);
        for (var i = 0; i < log.Customers; i++)
            summaries.Add(Summary(log.PurchaseDays.AsSpan(log.Starts[i]..log.Starts[i + 1]), log.Cents.AsSpan(log.Starts[i]..log.Starts[i + 1])));
        return summaries;
    }

    // Days are sorted, so purchases of one day lie together.
    private static BuyingSummary Summary(ReadOnlySpan<ushort> days, ReadOnlySpan<int> cents)
    {
        var (repeats, repeatCents) = (0, 0L);
        for (var i = 1; i < days.Length; i++)
        {
            repeats += days[i] != days[i - 1] ? 1 : 0;
            repeatCents += days[i] != days[0] ? cents[i] : 0;
        }

        return new(repeats, days[^1] - days[0], SimulatedLog.Days - 1 - days[0], repeats == 0 ? 0 : repeatCents / 100.0 / repeats);
    }

    private static long[] Values(CustomerBase customers, BetaGeometric buying, GammaGamma spend)
    {
        var forecaster = new Forecaster(buying, spend, daysPerUnit: 1, horizon: 365, new DiscountPlan(12, DiscountPlan.DaysPerMonth, 0.01));
        var values = new long[customers.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = (long)Math.Round(forecaster.Of(customers[i]).Clv(1) * 100);
        return values;
    }

    private static PyramidTier[] Tiers(long[] values)
    {
        var (order, keys, tiers, policy) = (new int[values.Length], new long[values.Length], new PyramidTier[values.Length], new ValuePolicy());
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, -values[i]);
        Array.Sort(keys, order);
        var cutOffs = Pyramid.CutOffs(order.Length, policy);
        for (var end = order.Length; end > 0;)
        {
            var tier = Pyramid.TierAt(end, values[order[end - 1]], cutOffs);
            for (var key = keys[end - 1]; end > 0 && keys[end - 1] == key; end--)
                tiers[order[end - 1]] = tier;
        }

        return tiers;
    }
}
