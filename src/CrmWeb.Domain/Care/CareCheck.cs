using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Care;

/// <summary>What must be seen to between a sale and its handover (售中检查项).</summary>
public enum CareCheckItem
{
    /// <summary>承诺日期: the promised date can be kept, or the customer knows the new one.</summary>
    PromisedDate,

    /// <summary>货物与合同一致.</summary>
    GoodsEqualContract,

    /// <summary>交付前检查.</summary>
    PreDeliveryCheck,

    /// <summary>已交付.</summary>
    HandedOver,
}

/// <summary>One line of a care task's checklist (关怀检查清单), ticked by somebody or still open.</summary>
public sealed class CareCheck
{
    private CareCheck() { } // EF Core

    internal CareCheck(CareCheckItem item) => Item = item;

    public int Id { get; private set; }
    public int CareTaskId { get; private set; }
    public CareCheckItem Item { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public int? DoneBy { get; private set; }

    /// <summary>Ticks it, or takes the tick back.</summary>
    internal void Tick(bool done, Entered entered)
    {
        DoneBy = !done ? null : DoneAt is null ? entered.By : DoneBy;
        DoneAt = done ? DoneAt ?? entered.At : null;
    }
}
