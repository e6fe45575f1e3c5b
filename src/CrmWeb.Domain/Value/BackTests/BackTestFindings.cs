using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>What a back-test of a customer base came to (回测结果): refitted on what was known at the cut-off, compared with what happened.</summary>
/// <param name="Fits">What was fitted; none where the base was too small.</param>
public sealed record BackTestFindings(int Customers, int Purchases, double? BestCapture, ModelFits? Fits, IReadOnlyList<BackTestScore> Scores)
{
    /// <param name="days">Days from the cut-off to the last day looked at.</param>
    public static BackTestFindings Of(IReadOnlyList<HeldOutCustomer> customers, ValuePolicy policy, int days, CancellationToken cancel = default)
    {
        var known = new CustomerBase(customers.Count, daysPerUnit: 1);
        foreach (var customer in customers)
            known.Add(customer.Known);

        var fits = ModelFits.Of(known, policy);
        cancel.ThrowIfCancellationRequested();
        var naive = HeldOutCustomer.TestNaive(customers, days);
        List<BackTestScore> scores = [new(BackTestMethod.Naive, naive)];
        if (fits is not null)
            scores.InsertRange(0, [ScoreOf(fits, DropoutRule.AfterEveryPurchase, customers, days), ScoreOf(fits, DropoutRule.AfterRepeats, customers, days)]);
        return new(customers.Count, naive.Actual, naive.BestCapture, fits, scores);
    }

    internal string WrittenFits() => Fits is null ? "" : RunModels.Write(Fits);

    // A method values customers only with both of its parts sound, so either one's refusal is its own.
    private static BackTestScore ScoreOf(ModelFits fits, DropoutRule rule, IReadOnlyList<HeldOutCustomer> customers, int days)
    {
        var (method, buying) = (BackTestRun.MethodOf(rule), fits.Of(rule));
        return (buying.Refusal ?? fits.Spend.Refusal) is { } refusal
            ? new(method, refusal)
            : new(method, HeldOutCustomer.Test(customers, buying.Model!, fits.Spend.Model!, daysPerUnit: 1, days));
    }
}
