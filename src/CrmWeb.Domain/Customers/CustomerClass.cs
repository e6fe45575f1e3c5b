namespace CrmWeb.Domain.Customers;

/// <summary>Customer class (客户类别): government 政府, enterprise 企业, individual 个人 (sole traders included).</summary>
public enum CustomerClass
{
    Government,
    Enterprise,
    Individual,
}

/// <summary>What kind of government body (政府客户类型): agency 机关, public institution 事业单位, association 社团协会.</summary>
public enum GovernmentKind
{
    Agency,
    PublicInstitution,
    Association,
}

/// <summary>Size band of an enterprise (企业规模), by the measure the company chose: staff, turnover or installed base 保有量.</summary>
public enum SizeBand
{
    Micro,
    Small,
    Medium,
    Large,
}
