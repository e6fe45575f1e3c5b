using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Imports;

/// <summary>What becomes of customers that a file names and we do not know (新客户处理).</summary>
/// <param name="Create">Created with the traits that follow, or refused as bad cells.</param>
public sealed record NewCustomers(
    bool Create,
    int TeamId,
    int? OwnerId = null,
    CustomerClass Class = CustomerClass.Individual,
    RelationshipType Type = RelationshipType.Basic);
