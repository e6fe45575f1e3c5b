using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>Gathers from a range of customers what a group has in common (群体统计).</summary>
internal sealed class GroupTally
{
    private readonly ValuePolicy policy;
    private readonly DateOnly asOf;
    private readonly PurchaseDays days = new(); // one customer's after another's, as is the room
    private PurchaseSum[] room = [];

    public GroupTally(CustomerHistory[] customers, ValuePolicy policy, DateOnly asOf, CancellationToken cancel)
    {
        (this.policy, this.asOf) = (policy, asOf);
        Buyers = new(policy.Method == ValueMethod.Textbook ? 0 : customers.Length);
        foreach (var customer in customers)
        {
            cancel.ThrowIfCancellationRequested();
            Count(customer);
        }
    }

    public ChurnByClass Churn { get; } = new();

    /// <summary>Days from the first purchase to the second, of each customer that bought twice.</summary>
    public List<int> Waits { get; } = [];

    /// <summary>Empty for the textbook, which fits nothing.</summary>
    public List<BuyingSummary> Buyers { get; }

    /// <summary>Customers that have or had a contract.</summary>
    public List<CustomerHistory> Contractual { get; } = [];

    public decimal Spend { get; private set; }
    public decimal Margin { get; private set; }

    private void Count(CustomerHistory customer)
    {
        var sums = customer.Purchases.Unpack(ref room);
        days.Take(sums, asOf);
        Churn.Count(customer, days, asOf, policy);
        if (days.Second is { } second && !customer.IsCatchAll)
            Waits.Add(second.DayNumber - days.First!.Value.DayNumber);
        if (customer.Contracts.Count > 0)
            Contractual.Add(customer);
        if (policy.Method == ValueMethod.Textbook)
            return;

        // Everybody who ever bought under a name teaches the models, those who left above all; payments by contract come by the calendar.
        if (days.Count > 0 && customer is { IsCatchAll: false, IsArchived: false, Contracts.Count: 0 })
            Buyers.Add(days.Summary(asOf));
        var (spend, margin) = CashInputs.SpendAndMargin(sums, asOf, policy);
        (Spend, Margin) = (Spend + spend, Margin + margin);
    }
}
