using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>A dated change of the tier in effect (等级变动), made by a run or by a person's decision.</summary>
public sealed class TierChange
{
    private TierChange() { } // EF Core

    public TierChange(int customerId, int runId, PyramidTier? from, PyramidTier? to, DateOnly asOf, DateTime at)
        => (CustomerId, RunId, From, To, AsOf, ChangedAt) = (customerId, runId, from, to, asOf, at);

    /// <summary>A person decided it, upon what a run proposed.</summary>
    public TierChange(Customer customer, int runId, PyramidTier? from, PyramidTier? to, DateOnly asOf, Entered entered, string reason)
        => (Customer, RunId, From, To, AsOf, ChangedAt, DecidedBy, Reason) = (customer, runId, from, to, asOf, entered.At, entered.By, reason);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>The run that made it, or proposed it to the person who decided.</summary>
    public int RunId { get; private set; }

    /// <summary>Who decided, by staff number; none where the rule did.</summary>
    public int? DecidedBy { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>None where the customer entered the pyramid.</summary>
    public PyramidTier? From { get; private set; }

    /// <summary>None where the customer left the pyramid.</summary>
    public PyramidTier? To { get; private set; }
    public DateOnly AsOf { get; private set; }
    public DateTime ChangedAt { get; private set; }
}
