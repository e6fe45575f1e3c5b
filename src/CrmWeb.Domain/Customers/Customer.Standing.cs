using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Customers;

/// <summary>Where a customer stands after the last run: written by the recompute, read by lists.</summary>
public sealed partial class Customer
{
    /// <summary>Lifecycle stage in effect (客户生命周期阶段): the rule's, or a person's override.</summary>
    public LifecycleStage Stage { get; private set; }
    public LifecycleStage? StageOverride { get; private set; }
    public string StageOverrideReason { get; private set; } = "";

    /// <summary>The last day the override holds; without one it holds until it is taken back.</summary>
    public DateOnly? StageOverrideUntil { get; private set; }

    /// <summary>Tier in effect (生效等级): what service levels use; none before the first run.</summary>
    public PyramidTier? Tier { get; private set; }

    /// <summary>The last day of a tier that a person set (人工等级期限); until then runs leave it alone.</summary>
    public DateOnly? TierSetUntil { get; private set; }

    /// <summary>What the last run says (当日等级).</summary>
    public PyramidTier? ComputedTier { get; private set; }

    /// <summary>The tier it had when it left the pyramid (原等级): lost, archived, or without a purchase left.</summary>
    public PyramidTier? FormerTier { get; private set; }

    /// <summary>As-of day of the run that gave stage and tier in effect; a run as of an earlier day leaves them alone.</summary>
    public DateOnly? StandingAsOf { get; private set; }

    /// <summary>Lifetime value (客户终身价值) in the base currency after the last run; 0 before it.</summary>
    public decimal Clv { get; private set; }
    public int? Rank { get; private set; }
    public DateOnly? FirstPurchaseOn { get; private set; }
    public DateOnly? LastPurchaseOn { get; private set; }

    /// <summary>Purchase days (购买天数) up to the last run.</summary>
    public int PurchaseDays { get; private set; }

    public bool OverridesStageOn(DateOnly day) => StageOverride is not null && (StageOverrideUntil is null || day <= StageOverrideUntil);

    /// <summary>A person sets the stage against the rule, with a reason and, if wished, an end.</summary>
    public void OverrideStage(LifecycleStage stage, string reason, DateOnly? until, DateOnly on, Entered entered)
    {
        WithdrawStageMarks(entered.At);
        _marks.Add(new CustomerMark(MarkKind.Stage, stage.ToString(), on, until?.AddDays(1), entered.At, entered.By));
        (Stage, StageOverride, StageOverrideReason, StageOverrideUntil) = (stage, stage, reason, until);
    }

    /// <summary>Takes the override back; the rule speaks again at the next run.</summary>
    public void ReleaseStage(DateTime at)
    {
        WithdrawStageMarks(at);
        (StageOverride, StageOverrideReason, StageOverrideUntil) = (null, "", null);
    }

    /// <summary>Takes a tier by a person's decision, held until a day where it goes against the runs; none where nothing changes.</summary>
    public TierChange? TakeTier(PyramidTier? tier, int runId, DateOnly? heldUntil, DateOnly on, Entered entered, string reason)
    {
        var change = tier == Tier ? null : new TierChange(this, runId, Tier, tier, on, entered, reason);
        (Tier, TierSetUntil, FormerTier) = (tier, heldUntil, null);
        return change;
    }

    /// <summary>A tier set by hand ends on this day; the next run sets it again.</summary>
    public void ReleaseTier(DateOnly lastDay) => TierSetUntil = TierSetUntil > lastDay ? lastDay : TierSetUntil;

    private void WithdrawStageMarks(DateTime at)
    {
        foreach (var mark in _marks.Where(m => m is { Kind: MarkKind.Stage, WithdrawnAt: null }))
            mark.Withdraw(at);
    }
}
