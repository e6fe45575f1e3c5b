using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>A stage that a person set against the rule (人工设定的阶段), good through its last day or until withdrawn.</summary>
public sealed record StageOverride(LifecycleStage Stage, DateOnly From, DateOnly? LastDay = null)
{
    public bool IsInForce(DateOnly day) => From <= day && (LastDay is null || day <= LastDay);
}
