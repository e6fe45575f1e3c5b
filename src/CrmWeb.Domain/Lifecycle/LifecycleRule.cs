using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>The rule that proposes a stage (生命周期规则): the first that fits, from the top, and one always fits.</summary>
public static class LifecycleRule
{
    public static LifecycleStage Propose(in LifecycleFacts facts, ValuePolicy policy)
    {
        if (facts.IsClosed || facts.Contract == ContractState.RanOut || (facts.Purchases > 0 && IsGone(facts, policy)))
            return LifecycleStage.Lost;
        if (facts.Purchases == 0)
            return LifecycleStage.Prospect;
        if (IsDeclining(facts, policy))
            return LifecycleStage.Decline;
        if (facts.PurchasesSinceReturn == 1)
            return LifecycleStage.WonBack;
        if (facts.Purchases == 1)
            return LifecycleStage.Exploration;
        return IsYoung(facts, policy) || IsGrowing(facts, policy) ? LifecycleStage.Formation : LifecycleStage.Stability;
    }

    // A sound fit knows each customer's own rhythm; the churn window is for everybody alike.
    private static bool IsGone(in LifecycleFacts facts, ValuePolicy policy)
        => facts.Alive is { } alive ? alive < (double)policy.LostAlive : facts.DaysSincePurchase > facts.ChurnWindowDays;

    // A contract has no rhythm but its renewals: notice given is all that tells a decline.
    private static bool IsDeclining(in LifecycleFacts facts, ValuePolicy policy)
        => facts.Contract == ContractState.None
            ? facts.Alive < (double)policy.DeclineAlive || IsOutOfRhythm(facts, policy) || IsSecondOverdue(facts)
            : facts.Contract == ContractState.UnderNotice;

    private static bool IsOutOfRhythm(in LifecycleFacts facts, ValuePolicy policy)
        => facts.Purchases >= policy.DeclinePurchases
        && facts.DaysSincePurchase > policy.DeclineIntervals * facts.MedianInterval
        && facts.DaysSincePurchase > policy.DeclineGapDays;

    private static bool IsSecondOverdue(in LifecycleFacts facts)
        => facts.Purchases == 1 && facts.DaysSincePurchase > facts.UsualDaysToSecond;

    private static bool IsYoung(in LifecycleFacts facts, ValuePolicy policy)
        => facts.DaysSinceSecondPurchase <= policy.FormationDays;

    // A loss that shrinks is growth too, hence the distance from the year before and not its multiple.
    private static bool IsGrowing(in LifecycleFacts facts, ValuePolicy policy)
        => facts.LastYear - facts.YearBefore > policy.FormationGrowth * Math.Abs(facts.YearBefore);
}
