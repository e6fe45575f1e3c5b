namespace CrmWeb.Domain.Imports;

/// <summary>What a column of a file holds (列的含义); which fields a kind of file may have is told by <see cref="ImportFields"/>.</summary>
public enum ImportField
{
    /// <summary>The customer's code (客户编号).</summary>
    Customer,

    /// <summary>The customer's name (客户名称).</summary>
    Name,
    Date,
    Amount,
    Currency,
    OrderNumber,
    Margin,

    /// <summary>The product's code (产品编号).</summary>
    Product,
    Class,
    GovernmentKind,
    Size,
    Phone,
    Mobile,
    Email,
    Web,
    Street,
    City,
    Region,
    PostalCode,
    Country,

    /// <summary>The member of staff in charge (负责人), by name or e-mail address.</summary>
    Owner,
    Team,
    Source,
    Language,
    Birthday,
    Notes,
    RelationshipType,
    CatchAll,
    ContactName,
    FirstName,
    LastName,
    JobTitle,
    DecisionRole,
    Influence,
    Attitude,
    RivalRelation,
    OurRelation,
    Channel,
    Direction,
    Subject,

    /// <summary>Who of our staff took part (经办人), by name or e-mail address.</summary>
    Author,

    /// <summary>The people at the customer who took part (参与联系人), by name.</summary>
    Attendees,
    Minutes,
    Cost,
    Kinds,
    Tone,
    Arousal,
    Review,

    /// <summary>The customer's tags (标签), several in a cell.</summary>
    Tags,

    /// <summary>The campaign that brought the customer (来源活动), by name.</summary>
    Campaign,
}
