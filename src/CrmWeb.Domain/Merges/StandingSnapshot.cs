using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Merges;

/// <summary>Where a customer stood (客户现状快照) when a merge came: stage and tier in effect, and its purchases by the last run.</summary>
public sealed record StandingSnapshot(
    LifecycleStage Stage, PyramidTier? Tier, DateOnly? TierSetUntil, PyramidTier? FormerTier, int PurchaseDays, DateOnly? FirstPurchaseOn, DateOnly? LastPurchaseOn)
{
    public static StandingSnapshot Of(CustomerStanding standing) => new(
        standing.Stage, standing.Tier, standing.TierSetUntil, standing.FormerTier, standing.PurchaseDays, standing.FirstPurchaseOn, standing.LastPurchaseOn);

    /// <summary>Where the survivor stands until the next run: never served worse than either was, and no prospect if either had bought.</summary>
    /// <param name="days">The purchase days of both together; none where they are not known yet.</param>
    public StandingSnapshot Joined(StandingSnapshot merged, PurchaseDays? days) => this with
    {
        Stage = Stage is LifecycleStage.Prospect ? merged.Stage : Stage,
        Tier = TierSetUntil is null && merged.Tier is { } other && (Tier is null || other < Tier) ? other : Tier,
        PurchaseDays = days?.Count ?? Math.Max(PurchaseDays, merged.PurchaseDays),
        FirstPurchaseOn = days?.First ?? Min(FirstPurchaseOn, merged.FirstPurchaseOn),
        LastPurchaseOn = days?.Last ?? Max(LastPurchaseOn, merged.LastPurchaseOn),
    };

    private static DateOnly? Min(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Max(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
