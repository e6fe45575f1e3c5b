namespace CrmWeb.Domain.Imports;

/// <summary>What the rows of a file are (导入类型).</summary>
public enum ImportKind
{
    Purchases,
    Customers,
    Contacts,
    Interactions,
}
