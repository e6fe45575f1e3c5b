using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>All models fitted to one base (拟合结果集): the chosen one, its challenger, and spend.</summary>
/// <param name="Modified">MBG/NBD, the default.</param>
/// <param name="Standard">BG/NBD, fitted for comparison, or chosen by a manager.</param>
public sealed record ModelFits(
    ModelFit<BetaGeometric> Modified, ModelFit<BetaGeometric> Standard, ModelFit<GammaGamma> Spend, int Customers, int HistoryDays, bool IsSmall)
{
    /// <summary>Fits the customers with a purchase; below the least number nothing is fitted, below the next a prior holds it.</summary>
    public static ModelFits? Of(CustomerBase customers, ValuePolicy policy)
    {
        if (!policy.Fits(customers.Count))
            return null;

        var isSmall = policy.HoldsByPrior(customers.Count);
        // None of them needs another.
        ModelFit<BetaGeometric> modified = null!, standard = null!;
        ModelFit<GammaGamma> spend = null!;
        Parallel.Invoke(
            () => modified = BetaGeometricFit.Of(customers, DropoutRule.AfterEveryPurchase, isSmall),
            () => standard = BetaGeometricFit.Of(customers, DropoutRule.AfterRepeats, isSmall),
            () => spend = GammaGamma.Fit(customers, isSmall));
        return new(modified, standard, spend, customers.Count, customers.GreatestAge, isSmall);
    }

    public ModelFit<BetaGeometric> Of(DropoutRule rule) => rule == DropoutRule.AfterRepeats ? Standard : Modified;

    /// <summary>The models to value with, where both parts are sound.</summary>
    public PredictiveModels? Accepted(DropoutRule rule, DateOnly asOf)
        => Of(rule).Accepted is { } buying && Spend.Accepted is { } spend
            ? new(buying, spend, Customers, HistoryDays, IsSmall, asOf)
            : null;
}
