namespace CrmWeb.Domain.Customers;

/// <summary>Lifecycle stage of a customer (客户生命周期阶段).</summary>
public enum LifecycleStage
{
    /// <summary>潜在期: no purchase yet.</summary>
    Prospect,

    /// <summary>考察期: one purchase.</summary>
    Exploration,

    /// <summary>形成期: young or growing.</summary>
    Formation,

    /// <summary>稳定期: all others.</summary>
    Stability,

    /// <summary>退化期: overdue by the customer's own habit.</summary>
    Decline,

    /// <summary>流失: closed, or silent over the churn window.</summary>
    Lost,

    /// <summary>挽回: back after a loss.</summary>
    WonBack,
}
