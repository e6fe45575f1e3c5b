namespace CrmWeb.Domain.Lists;

/// <summary>What a list of customers can show beside the name (客户列表列); most are fields that it can be filtered by too.</summary>
public enum CustomerColumn
{
    Tier,
    ComputedTier,
    Clv,
    Rank,
    Stage,
    Type,
    TypeSince,
    Class,
    City,
    Phone,
    Email,
    Team,
    Owner,
    LastContact,
    CareDue,
    OpenComplaint,
    Tags,
    Source,
    FirstPurchase,
    LastPurchase,
    PurchaseDays,

    /// <summary>What was bought in the last twelve months, refunds taken off.</summary>
    YearSpend,
    Created,

    /// <summary>A field of the company's own (自定义字段); the column tells which by its number.</summary>
    Own,
}
