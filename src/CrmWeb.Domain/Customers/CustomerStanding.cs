using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Customers;

/// <summary>Where a customer stands (客户现状): what the last run says of it, and the stage and tier in effect.</summary>
/// <remarks>A narrow row of its own, since a run writes one for every customer every night and lists are sorted by it.</remarks>
public sealed class CustomerStanding
{
    private CustomerStanding() { } // EF Core

    internal CustomerStanding(Customer customer) => Customer = customer;

    /// <summary>What a run says; stage and tier in effect follow by rules of their own.</summary>
    public CustomerStanding(CustomerValue value)
    {
        (CustomerId, Clv, Rank, ComputedTier, ComputedStage) = (value.CustomerId, value.Clv, value.Rank, value.Tier, value.Stage);
        (PurchaseDays, FirstPurchaseOn, LastPurchaseOn) = (value.PurchaseDays, value.FirstPurchaseOn, value.LastPurchaseOn);
    }

    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>Lifecycle stage in effect (客户生命周期阶段): the rule's, or a person's override.</summary>
    public LifecycleStage Stage { get; private set; }

    /// <summary>The stage that the last run says (当日阶段); none before the first.</summary>
    public LifecycleStage? ComputedStage { get; private set; }

    /// <summary>Tier in effect (生效等级): what service levels use; none before the first run.</summary>
    public PyramidTier? Tier { get; private set; }

    /// <summary>What the last run says (当日等级).</summary>
    public PyramidTier? ComputedTier { get; private set; }

    /// <summary>The last day of a tier that a person set (人工等级期限); until then runs leave it alone.</summary>
    public DateOnly? TierSetUntil { get; private set; }

    /// <summary>The tier it had when it left the pyramid (原等级): lost, archived, or without a purchase left.</summary>
    public PyramidTier? FormerTier { get; private set; }

    /// <summary>As-of day of the first run that valued the customer (首次估值日).</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>Lifetime value (客户终身价值) in the base currency after the last run; 0 before it.</summary>
    public decimal Clv { get; private set; }

    /// <summary>No run has counted a purchase yet (尚无价值), so that its 0 is no value but the lack of one.</summary>
    public bool HasNoValueYet => LacksValue(Clv, ComputedStage);
    public int? Rank { get; private set; }
    public DateOnly? FirstPurchaseOn { get; private set; }
    public DateOnly? LastPurchaseOn { get; private set; }

    /// <summary>Purchase days (购买天数) up to the last run.</summary>
    public int PurchaseDays { get; private set; }

    /// <summary>The same of a row that was read without its entity.</summary>
    public static bool LacksValue(decimal clv, LifecycleStage? computed) => clv == 0 && (computed is null or LifecycleStage.Prospect);

    internal void EnterStage(LifecycleStage stage) => Stage = stage;

    internal void EnterTier(PyramidTier? tier, DateOnly? heldUntil) => (Tier, TierSetUntil, FormerTier) = (tier, heldUntil, null);

    internal void HoldTierUntil(DateOnly? day) => TierSetUntil = day;

    internal void Take(StandingSnapshot standing)
    {
        (Stage, Tier, TierSetUntil, FormerTier) = (standing.Stage, standing.Tier, standing.TierSetUntil, standing.FormerTier);
        (PurchaseDays, FirstPurchaseOn, LastPurchaseOn) = (standing.PurchaseDays, standing.FirstPurchaseOn, standing.LastPurchaseOn);
    }
}
