namespace CrmWeb.Domain.Imports;

/// <summary>What a column of a purchase file holds (列的含义).</summary>
public enum ImportField
{
    /// <summary>The customer's code (客户编号).</summary>
    Customer,

    /// <summary>The customer's name, used when the customer is created.</summary>
    Name,
    Date,
    Amount,
    Currency,
    OrderNumber,
    Margin,

    /// <summary>The product's code (产品编号).</summary>
    Product,
}
