using System.Text.Json;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>What is tested (被检验的方法): the two models, and the rule that needs none.</summary>
public enum BackTestMethod
{
    /// <summary>MBG/NBD.</summary>
    Modified,

    /// <summary>BG/NBD.</summary>
    Standard,

    /// <summary>Each goes on at the rate and the mean spend it had so far.</summary>
    Naive,
}

/// <summary>How near one method came in a back-test (方法得分); a refused fit has its reason and no figures.</summary>
public sealed class BackTestScore
{
    public const int DecilesLength = 2000;

    private BackTestScore() { } // EF Core

    public BackTestScore(BackTestMethod method, BackTest test)
    {
        (Method, Predicted, MeanAbsoluteError) = (method, test.Predicted, test.MeanAbsoluteError);
        (Bias, Gini, Capture) = (test.Bias, test.Gini, test.Capture);
        Deciles = JsonSerializer.Serialize(test.Deciles().Select(d => d with { Predicted = Math.Round(d.Predicted, 6), Actual = Math.Round(d.Actual, 6) }));
    }

    public BackTestScore(BackTestMethod method, FitRefusal refusal) => (Method, Refusal) = (method, refusal);

    public BackTestMethod Method { get; private set; }
    public FitRefusal? Refusal { get; private set; }

    /// <summary>Purchases foretold of all customers together.</summary>
    public double? Predicted { get; private set; }

    /// <summary>Mean absolute error (平均绝对误差) in purchases per customer.</summary>
    public double? MeanAbsoluteError { get; private set; }

    /// <summary>Bias (偏差), a fraction: below 0 too few were foretold; none where nobody bought.</summary>
    public double? Bias { get; private set; }

    /// <summary>Normalised Gini (标准化基尼系数) of the money by predicted order.</summary>
    public double? Gini { get; private set; }

    /// <summary>Share of the money that the fifth with the highest predicted spend brought.</summary>
    public double? Capture { get; private set; }

    /// <summary>Ten groups by predicted purchases, as JSON.</summary>
    public string Deciles { get; private set; } = "";

    public IReadOnlyList<BackTestDecile> Groups() => Deciles.Length == 0 ? [] : JsonSerializer.Deserialize<List<BackTestDecile>>(Deciles)!;
}
