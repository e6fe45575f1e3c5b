using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>A dated change of the tier in effect (等级变动), written by a run.</summary>
public sealed class TierChange
{
    private TierChange() { } // EF Core

    public TierChange(int customerId, int runId, PyramidTier? from, PyramidTier? to, DateOnly asOf, DateTime at)
        => (CustomerId, RunId, From, To, AsOf, ChangedAt) = (customerId, runId, from, to, asOf, at);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int RunId { get; private set; }

    /// <summary>None where the customer entered the pyramid.</summary>
    public PyramidTier? From { get; private set; }

    /// <summary>None where the customer left the pyramid.</summary>
    public PyramidTier? To { get; private set; }
    public DateOnly AsOf { get; private set; }
    public DateTime ChangedAt { get; private set; }
}
