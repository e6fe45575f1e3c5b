using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>Whether to change the buying model (模型建议): only when the other one was clearly nearer three times running.</summary>
public static class ModelAdvice
{
    public const int Times = 3;

    /// <summary>The other one's error is at most this part of that in use; less is chance.</summary>
    public const double Clearly = 0.95;

    /// <summary>The model to change to; none while the one in use does as well. Several tests of the same days count once, and only those that look as far ahead as the last.</summary>
    /// <param name="latestFirst">Finished back-tests.</param>
    public static DropoutRule? Of(IEnumerable<BackTestRun> latestFirst, DropoutRule inUse)
    {
        var other = inUse == DropoutRule.AfterRepeats ? DropoutRule.AfterEveryPurchase : DropoutRule.AfterRepeats;
        var last = latestFirst.Comparable().Take(Times).ToList();
        return last.Count == Times && last.TrueForAll(t => t[other]?.MeanAbsoluteError <= Clearly * t[inUse]?.MeanAbsoluteError) ? other : null;
    }
}
