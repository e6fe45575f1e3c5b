namespace CrmWeb.Domain.Lists;

/// <summary>What a list of customers can be filtered by (客户字段).</summary>
public enum CustomerField
{
    Name,
    Code,
    Class,
    GovernmentKind,
    Size,
    Owner,
    Team,
    Type,
    TypeSince,
    Stage,
    Tier,

    /// <summary>The tier by the run finished last.</summary>
    ComputedTier,
    FormerTier,
    Clv,
    Rank,
    PurchaseDays,
    FirstPurchase,
    LastPurchase,
    LastContact,

    /// <summary>The day of the care task that is due first.</summary>
    CareDue,
    OpenComplaint,
    Tags,
    Source,
    Campaign,
    Style,
    FamilyStage,
    Language,
    Currency,
    City,
    Region,
    Country,
    Phone,
    Email,
    Web,
    Notes,
    Birthday,
    Closed,
    CatchAll,
    Archived,
    Created,

    /// <summary>The rows that a person ticked, by their numbers.</summary>
    Ticked,

    /// <summary>A field of the company's own (自定义字段), by its type; the condition tells which by its number.</summary>
    OwnText,
    OwnNumber,
    OwnDay,
    OwnChoice,
    OwnYesNo,
}
