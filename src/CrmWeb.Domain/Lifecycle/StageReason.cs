using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>Why a run says lost or in decline (流失或衰退说明), as figures that a page puts into a sentence.</summary>
/// <param name="DaysSince">Days from the last purchase to the as-of day.</param>
/// <param name="UsualInterval">The customer's median days between purchases; 0 with fewer than two.</param>
/// <param name="Alive">P(alive) by the models of the run; none without them.</param>
public sealed record StageReason(StageGround Ground, LifecycleStage Stage, int DaysSince, int UsualInterval, double? Alive)
{
    /// <summary>None for other stages, for one set by hand, and where the ledger has changed since the run.</summary>
    /// <param name="days">The customer's purchase days up to the as-of day.</param>
    /// <param name="closedOn">The day on which it was closed; none where it was not.</param>
    public static StageReason? Of(CustomerValue figure, ValueRun run, PurchaseDays days, DateOnly? closedOn)
    {
        if (figure.ProposedStage is not (LifecycleStage.Lost or LifecycleStage.Decline) || figure.Stage != figure.ProposedStage || figure.PurchaseDays != days.Count)
            return null;

        var facts = Facts(figure, days, run, closedOn <= run.AsOf);
        return LifecycleRule.GroundOf(facts, run.PolicyUsed()) is { } ground
            ? new(ground, figure.Stage, facts.DaysSincePurchase, (int)Math.Round(facts.MedianInterval), facts.Alive) : null;
    }

    // The stage is known, so that limits which all customers share need not be: what the other grounds leave over is that of its stage.
    private static LifecycleFacts Facts(CustomerValue figure, PurchaseDays days, ValueRun run, bool isClosed)
    {
        var isLost = figure.Stage == LifecycleStage.Lost;
        var contract = figure.Lifetime.Basis != LifetimeBasis.Contract ? ContractState.None : isLost ? ContractState.RanOut : ContractState.UnderNotice;
        return new()
        {
            IsClosed = isClosed,
            Contract = contract,
            Purchases = days.Count,
            DaysSincePurchase = days.Last is { } last ? run.AsOf.DayNumber - last.DayNumber : 0,
            MedianInterval = days.MedianInterval(),
            Alive = contract == ContractState.None ? AliveOf(days, run) : null,
            ChurnWindowDays = isLost ? 0 : int.MaxValue,
        };
    }

    private static double? AliveOf(PurchaseDays days, ValueRun run)
    {
        var buying = days.Summary(run.AsOf);
        return days.Count == 0 ? null : RunModels.Read(run.Models)?.Models?.Buying.Alive(buying.Repeats, buying.LastDay, buying.Age);
    }
}
