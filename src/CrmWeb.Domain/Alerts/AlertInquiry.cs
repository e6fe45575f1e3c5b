using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Alerts;

/// <summary>Somebody asked the customer what must not go wrong, and there was nothing (已询问，无禁忌).</summary>
public sealed class AlertInquiry
{
    private AlertInquiry() { } // EF Core

    public AlertInquiry(Customer customer, Entered entered)
        => (Customer, CustomerId, AskedAt, AskedBy) = (customer, customer.Id, entered.At, entered.By);

    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public DateTime AskedAt { get; private set; }
    public int? AskedBy { get; private set; }
}

/// <summary>What we know of a customer's alerts (禁忌状态).</summary>
public enum AlertState
{
    NotAsked,
    AskedNone,
    Recorded,
}
