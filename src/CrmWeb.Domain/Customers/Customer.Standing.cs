using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Customers;

/// <summary>Where a customer stands, and what a person may set against the runs.</summary>
public sealed partial class Customer
{
    public CustomerStanding Standing { get; private set; } = null!;
    public LifecycleStage? StageOverride { get; private set; }
    public string StageOverrideReason { get; private set; } = "";

    /// <summary>The last day the override holds; without one it holds until it is taken back.</summary>
    public DateOnly? StageOverrideUntil { get; private set; }

    public bool OverridesStageOn(DateOnly day) => StageOverride is not null && (StageOverrideUntil is null || day <= StageOverrideUntil);

    /// <summary>A person sets the stage against the rule, with a reason and, if wished, an end.</summary>
    public void OverrideStage(LifecycleStage stage, string reason, DateOnly? until, DateOnly on, Entered entered)
    {
        WithdrawStageMarks(entered.At);
        _marks.Add(new CustomerMark(MarkKind.Stage, stage.ToString(), on, until?.AddDays(1), entered.At, entered.By));
        (StageOverride, StageOverrideReason, StageOverrideUntil) = (stage, reason, until);
        Standing.EnterStage(stage);
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
        var change = tier == Standing.Tier ? null : new TierChange(this, runId, Standing.Tier, tier, on, entered, reason);
        Standing.EnterTier(tier, heldUntil);
        return change;
    }

    /// <summary>A tier set by hand ends on this day; the next run sets it again.</summary>
    public void ReleaseTier(DateOnly lastDay) => Standing.HoldTierUntil(Standing.TierSetUntil > lastDay ? lastDay : Standing.TierSetUntil);

    private void WithdrawStageMarks(DateTime at)
    {
        foreach (var mark in _marks.Where(m => m is { Kind: MarkKind.Stage, WithdrawnAt: null }))
            mark.Withdraw(at);
    }
}
