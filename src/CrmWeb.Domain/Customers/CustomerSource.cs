namespace CrmWeb.Domain.Customers;

/// <summary>How a customer was found (寻找客户的方法).</summary>
public enum CustomerSource
{
    Other,
    ReferralChain,
    ExistingCustomer,
    Event,
    Web,
    ColdCall,
    Partner,
    CentreOfInfluence,

    /// <summary>Came with a file (导入); nobody has told yet how it was found.</summary>
    Import,
}
