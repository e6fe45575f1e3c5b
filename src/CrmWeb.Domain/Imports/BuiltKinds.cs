namespace CrmWeb.Domain.Imports;

/// <summary>What people built on an imported customer (后续记录); it keeps the customer when the import is taken back.</summary>
[Flags]
public enum BuiltKinds
{
    None = 0,

    /// <summary>Its own fields were changed by hand.</summary>
    Edited = 1,
    Contact = 2,
    Interaction = 4,
    Complaint = 8,
    CareTask = 16,
    CashFlowPlan = 32,
    Link = 64,

    /// <summary>Purchases from elsewhere.</summary>
    Purchase = 128,
    Other = 256,
    Contract = 512,
    Opportunity = 1024,
    Need = 2048,
    Qualification = 4096,
    Plan = 8192,
    Handover = 16384,
}
