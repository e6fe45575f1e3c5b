using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>The rule that proposes a stage (生命周期规则): the first that fits, from the top, and one always fits.</summary>
public static class LifecycleRule
{
    public static LifecycleStage Propose(in LifecycleFacts facts, ValuePolicy policy)
    {
        if (GroundOf(facts, policy) is { } ground)
            return ground <= StageGround.WindowPassed ? LifecycleStage.Lost : LifecycleStage.Decline;
        if (facts.Purchases == 0)
            return LifecycleStage.Prospect;
        if (facts.PurchasesSinceReturn == 1)
            return LifecycleStage.WonBack;
        if (facts.Purchases == 1)
            return LifecycleStage.Exploration;
        return IsYoung(facts, policy) || IsGrowing(facts, policy) ? LifecycleStage.Formation : LifecycleStage.Stability;
    }

    /// <summary>Why a customer counts as lost or in decline; none for the other stages.</summary>
    public static StageGround? GroundOf(in LifecycleFacts facts, ValuePolicy policy)
        => facts.IsClosed ? StageGround.Closed
        : facts.Contract == ContractState.RanOut ? StageGround.ContractRanOut
        : facts.Purchases == 0 ? null
        : GoneOf(facts, policy) ?? DeclineOf(facts, policy);

    // A sound fit knows each customer's own rhythm; the churn window is for everybody alike.
    private static StageGround? GoneOf(in LifecycleFacts facts, ValuePolicy policy) => facts.Alive is { } alive
        ? alive < (double)policy.LostAlive ? StageGround.GivenUp : null
        : facts.DaysSincePurchase > facts.ChurnWindowDays ? StageGround.WindowPassed : null;

    // A contract has no rhythm but its renewals: notice given is all that tells a decline.
    private static StageGround? DeclineOf(in LifecycleFacts facts, ValuePolicy policy)
        => facts.Contract != ContractState.None ? facts.Contract == ContractState.UnderNotice ? StageGround.UnderNotice : null
        : facts.Alive < (double)policy.DeclineAlive ? StageGround.Doubtful
        : IsOutOfRhythm(facts, policy) ? StageGround.OutOfRhythm
        : IsSecondOverdue(facts) ? StageGround.SecondOverdue
        : null;

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
