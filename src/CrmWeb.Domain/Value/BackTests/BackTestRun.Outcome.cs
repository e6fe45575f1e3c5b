using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>What a finished back-test found: what happened, and how near each method came.</summary>
public sealed partial class BackTestRun
{
    public const int FitsLength = 4000;

    private readonly List<BackTestScore> scores = [];

    /// <summary>Customers who had bought by the cut-off.</summary>
    public int Customers { get; private set; }

    /// <summary>Purchases they made after it.</summary>
    public int Purchases { get; private set; }

    /// <summary>Share of the money that the best fifth really brought: no order can find more.</summary>
    public double? BestCapture { get; private set; }

    /// <summary>What was fitted at the cut-off, as JSON; empty where the base was too small.</summary>
    public string Fits { get; private set; } = "";

    public IReadOnlyList<BackTestScore> Scores => scores;

    /// <summary>Nothing was fitted at the cut-off: there were too few customers.</summary>
    public bool WasTooSmall => Status == RunStatus.Done && Fits.Length == 0;

    public BackTestScore? this[BackTestMethod method] => scores.Find(s => s.Method == method);

    public BackTestScore? this[DropoutRule rule] => this[MethodOf(rule)];

    public static BackTestMethod MethodOf(DropoutRule rule) => rule == DropoutRule.AfterRepeats ? BackTestMethod.Standard : BackTestMethod.Modified;

    /// <summary>Ends well, with its figures; one that was stopped meanwhile cannot.</summary>
    public void Finish(BackTestFindings found, DateTime at)
    {
        if (Status != RunStatus.Running)
            throw new RuleBrokenException("Only a back-test under way can finish.");

        (Status, FinishedAt, Progress) = (RunStatus.Done, at, 100);
        (Customers, Purchases, BestCapture, Fits) = (found.Customers, found.Purchases, found.BestCapture, found.WrittenFits());
        scores.AddRange(found.Scores);
    }
}
