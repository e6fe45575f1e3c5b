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
}
