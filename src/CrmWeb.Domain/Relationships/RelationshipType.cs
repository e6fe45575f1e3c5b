namespace CrmWeb.Domain.Relationships;

/// <summary>Relationship type (关系类型), Kotler's five levels of what binds us to a customer after a sale.</summary>
public enum RelationshipType
{
    /// <summary>基本型: the sale ends the contact.</summary>
    Basic,

    /// <summary>被动型: the customer is invited to come to us, and answered.</summary>
    Reactive,

    /// <summary>责任型: soon after the sale we ask whether it meets expectations.</summary>
    Accountable,

    /// <summary>能动型: from time to time we bring improvements and news.</summary>
    Proactive,

    /// <summary>伙伴型: we work continuously with the customer for its success.</summary>
    Partner,
}
