using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>One customer of a back-test: what was predicted at the cut-off and what then happened.</summary>
/// <param name="Predicted">Purchases predicted for the time after the cut-off.</param>
/// <param name="PredictedSpend">Money predicted for that time.</param>
/// <param name="Actual">Purchases that were made in it.</param>
/// <param name="ActualSpend">Money that was spent in it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BackTestCase(double Predicted, double PredictedSpend, int Actual, double ActualSpend);

/// <summary>How good predictions were (预测回测): made with what was known at a cut-off, held against what happened afterwards.</summary>
public sealed class BackTest
{
    private const double BestShare = 0.2;
    private readonly BackTestCase[] byPredicted;
    private readonly BackTestCase[] byPredictedSpend;

    public BackTest(IEnumerable<BackTestCase> cases)
    {
        byPredicted = [.. cases.OrderByDescending(c => c.Predicted)];
        byPredictedSpend = [.. byPredicted.OrderByDescending(c => c.PredictedSpend)];
    }

    public int Customers => byPredicted.Length;

    /// <summary>Purchases foretold of all customers together, and those that were made.</summary>
    public double Predicted => byPredicted.Sum(c => c.Predicted);

    public int Actual => byPredicted.Sum(c => c.Actual);

    /// <summary>Mean absolute error (平均绝对误差): mean of |predicted − actual| purchases per customer.</summary>
    public double MeanAbsoluteError => Customers == 0 ? 0 : byPredicted.Average(c => Math.Abs(c.Predicted - c.Actual));

    /// <summary>Bias (偏差): Σ predicted ÷ Σ actual purchases − 1, a fraction; below 0 the model foretold too few. None without a purchase.</summary>
    public double? Bias => Actual is var actual and > 0 ? Predicted / actual - 1 : null;

    /// <summary>Share of the money spent after the cut-off that came from the 20 % with the highest predicted spend.</summary>
    public double? Capture => CaptureOf(byPredictedSpend);

    /// <summary>The same share, had one known the future.</summary>
    public double? BestCapture => CaptureOf([.. byPredictedSpend.OrderByDescending(c => c.ActualSpend)]);

    /// <summary>Normalised Gini (标准化基尼系数) of spend by predicted order: 1 for the true order, 0 for a random one.</summary>
    public double? Gini => GiniOf(byPredictedSpend) is { } found && GiniOf([.. byPredictedSpend.OrderByDescending(c => c.ActualSpend)]) is { } best and > 0
        ? found / best : null;

    /// <summary>Ten groups of equal size by predicted purchases, the highest first: mean predicted and mean actual purchases.</summary>
    public IReadOnlyList<BackTestDecile> Deciles()
    {
        var deciles = new List<BackTestDecile>();
        for (var i = 0; i < 10; i++)
        {
            var group = byPredicted[(int)((long)Customers * i / 10)..(int)((long)Customers * (i + 1) / 10)];
            if (group.Length > 0)
                deciles.Add(new(i + 1, group.Length, group.Average(c => c.Predicted), group.Average(c => c.Actual)));
        }

        return deciles;
    }

    private double? CaptureOf(BackTestCase[] ordered)
    {
        var all = ordered.Sum(c => c.ActualSpend);
        return all > 0 ? ordered.Take((int)Math.Ceiling(Customers * BestShare)).Sum(c => c.ActualSpend) / all : null;
    }

    // Area between the curve of spend gathered in this order and the even line.
    private static double? GiniOf(BackTestCase[] ordered)
    {
        var (all, gathered, area) = (ordered.Sum(c => c.ActualSpend), 0.0, 0.0);
        if (!(all > 0))
            return null;

        foreach (var one in ordered)
        {
            gathered += one.ActualSpend;
            area += gathered / all;
        }

        return area / ordered.Length - (ordered.Length + 1) / (2.0 * ordered.Length);
    }
}

/// <summary>One tenth of the customers of a back-test (十分位), the first with the highest predictions.</summary>
public sealed record BackTestDecile(int Number, int Customers, double Predicted, double Actual);
