using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Relationships;

/// <summary>One dated change of a customer's relationship type (关系类型变更).</summary>
public sealed class RelationshipTypeChange
{
    public const int ReasonLength = 500;

    private RelationshipTypeChange() { } // EF Core

    internal RelationshipTypeChange(Customer customer, RelationshipType? from, RelationshipType to, DateTime changedAt, int? staffId, string reason)
        => (Customer, From, To, ChangedAt, StaffId, Reason) = (customer, from, to, changedAt, staffId, reason);

    /// <summary>One of many changed at once.</summary>
    public RelationshipTypeChange(int customerId, RelationshipType from, RelationshipType to, Entered entered, string reason)
        => (CustomerId, From, To, ChangedAt, StaffId, Reason) = (customerId, from, to, entered.At, entered.By, reason);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public RelationshipType? From { get; private set; }
    public RelationshipType To { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int? StaffId { get; private set; }
    public string Reason { get; private set; } = "";
}
