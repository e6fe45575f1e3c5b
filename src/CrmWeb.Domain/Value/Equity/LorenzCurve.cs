namespace CrmWeb.Domain.Value.Equity;

/// <summary>How unevenly value lies on customers (洛伦兹曲线): which share of it the poorest share of customers holds.</summary>
/// <remarks>
/// L(i/n) = Σ of the i smallest ÷ Σ of all; Gini (基尼系数) = 2 Σ i·xᵢ ÷ (n Σ xᵢ) − (n + 1)/n with xᵢ ascending, 0 = all alike.
/// Nobody can hold less than nothing, so negative values count as 0. Source: Gini, Variabilità e mutabilità (1912).
/// </remarks>
public sealed class LorenzCurve
{
    private const int Steps = 100;
    private readonly decimal[] held; // held[i]: Σ of the i smallest

    private LorenzCurve(decimal[] held, double gini) => (this.held, Gini) = (held, gini);

    public int Customers => held.Length - 1;

    /// <summary>0 where all hold the same, towards 1 where one holds all.</summary>
    public double Gini { get; }

    /// <summary>Sorts the values in place.</summary>
    public static LorenzCurve Of(decimal[] values)
    {
        Array.Sort(values);
        var sums = new decimal[values.Length + 1];
        var weighted = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + Math.Max(0, values[i]);
            weighted += (i + 1.0) * (double)Math.Max(0, values[i]);
        }

        var (n, sum) = ((double)values.Length, (double)sums[^1]);
        return new LorenzCurve(sums, sum > 0 ? 2 * weighted / (n * sum) - (n + 1) / n : 0);
    }

    /// <summary>Share of the value that the best share of customers holds; of a broken number the next whole one.</summary>
    public decimal HeldByBest(decimal share)
        => held[^1] > 0 ? 1 - held[Customers - (int)Math.Clamp(Math.Ceiling(share * Customers), 0, Customers)] / held[^1] : 0;

    /// <summary>The curve at every hundredth of the customers, from the poorest on.</summary>
    public IReadOnlyList<(double Customers, double Value)> Points()
        => held[^1] > 0 ? [.. Enumerable.Range(0, Steps + 1).Select(PointAt)] : [];

    // Between two customers the curve is straight.
    private (double Customers, double Value) PointAt(int step)
    {
        var place = (double)step / Steps * Customers;
        var below = Math.Min((int)place, Customers - 1);
        var value = (double)held[below] + (place - below) * (double)(held[below + 1] - held[below]);
        return ((double)step / Steps, value / (double)held[^1]);
    }
}
