using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>Churn of the last twelve months by customer class (各类客户流失率), and of the whole company.</summary>
public sealed class ChurnByClass
{
    private readonly Dictionary<CustomerClass, ChurnRate> classes = [];

    public ChurnRate Company { get; private set; }
    public IReadOnlyDictionary<CustomerClass, ChurnRate> Classes => classes;

    public ChurnRate this[CustomerClass customerClass] => classes.GetValueOrDefault(customerClass);

    public ExpectedLifetime LifetimeOf(CustomerClass customerClass, ValuePolicy policy)
        => ExpectedLifetime.Of(this[customerClass], Company, policy);

    /// <summary>Counts a customer when it was active a year before the as-of day; lost when it no longer is.</summary>
    public void Count(CustomerHistory customer, PurchaseDays days, DateOnly asOf, ValuePolicy policy)
    {
        var window = policy.ChurnWindowFor(customer);
        if (customer.IsCatchAll || !IsActive(customer, days, asOf.YearsBack(1), window))
            return;

        var one = new ChurnRate(1, IsActive(customer, days, asOf, window) ? 0 : 1);
        classes[customer.Class] = this[customer.Class] + one;
        Company += one;
    }

    public void Add(ChurnByClass other)
    {
        foreach (var (customerClass, rate) in other.classes)
            classes[customerClass] = this[customerClass] + rate;
        Company += other.Company;
    }

    /// <summary>Active at a date: not closed, and a contract runs, or the last purchase is at most the churn window before it.</summary>
    public static bool IsActive(CustomerHistory customer, PurchaseDays days, DateOnly day, int windowDays)
    {
        var last = days.LastUpTo(day);
        return !customer.IsClosedOn(day) && customer.Contracts.StateOn(day, last) switch
        {
            ContractState.None => day.DayNumber - last?.DayNumber <= windowDays,
            ContractState.RanOut => false,
            _ => true,
        };
    }
}
