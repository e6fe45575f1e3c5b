using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>A dated change of lifecycle stage (阶段变动): by the rule in a run, or by a person with a reason.</summary>
public sealed class StageChange
{
    private StageChange() { } // EF Core

    public StageChange(int customerId, LifecycleStage from, LifecycleStage to, DateOnly asOf, Entered entered, string reason)
        => (CustomerId, From, To, AsOf, ChangedAt, ChangedBy, Reason) = (customerId, from, to, asOf, entered.At, entered.By, reason);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>The run that changed it; none for a person.</summary>
    public int? RunId { get; private set; }
    public LifecycleStage From { get; private set; }
    public LifecycleStage To { get; private set; }
    public DateOnly AsOf { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int? ChangedBy { get; private set; }
    public string Reason { get; private set; } = "";
}
