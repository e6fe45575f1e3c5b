using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Domain.Complaints;

/// <summary>What a complaint is about (投诉内容), as a person may change it in one go.</summary>
public sealed record ComplaintTraits(
    string Summary,
    string Description = "",
    Channel Channel = Channel.Phone,
    Severity Severity = Severity.Normal,
    string Category = "",
    string Cause = "",
    Contact? Contact = null,
    Product? Product = null,
    string DemandedRemedy = "",
    string DepartmentsAsked = "",
    int? OwnerId = null,
    CaseKind Kind = CaseKind.Complaint);

/// <summary>What we found when we weighed a complaint (投诉评估).</summary>
/// <param name="SafetyConcern">Safety, health or the law are touched, which makes it critical whatever else is said.</param>
public sealed record Assessment(Severity Severity, bool SafetyConcern, Extent Complexity, Extent Impact, string ImmediateAction);

/// <summary>A response offered to the customer (答复与补偿): the decision and a remedy.</summary>
/// <param name="Cost">What the remedy costs us, in the base currency.</param>
/// <param name="ApprovedBy">The manager or administrator who approves a cost above the limit.</param>
public sealed record RemedyOffer(string Decision, string Remedy, decimal Cost, int? ApprovedBy);
