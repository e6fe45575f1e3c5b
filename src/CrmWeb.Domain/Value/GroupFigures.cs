using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>What a customer's value takes from all the others (群体参数): churn, the usual wait for a second purchase, the company's margin, and the base that models are fitted to.</summary>
internal sealed class GroupFigures
{
    private GroupFigures(GroupTally[] ranges, ValuePolicy policy, DateOnly asOf)
    {
        Buyers = new CustomerBase(ranges.Sum(r => r.Buyers.Count), daysPerUnit: 1);
        foreach (var range in ranges)
        {
            Churn.Add(range.Churn);
            foreach (var buyer in range.Buyers)
                Buyers.Add(buyer);
        }

        Contracts = RenewalCounts.Of(ranges.SelectMany(r => r.Contractual), asOf).Fit();
        UsualDaysToSecond = SecondPurchase.UsualDays([.. ranges.SelectMany(r => r.Waits)], policy);
        var (spend, margin) = (ranges.Sum(r => r.Spend), ranges.Sum(r => r.Margin));
        Margin = spend > 0 ? margin / spend : policy.DefaultMargin * policy.MarginFactor;
    }

    /// <summary>Those that models are fitted to.</summary>
    public CustomerBase Buyers { get; }

    public ChurnByClass Churn { get; } = new();
    public decimal UsualDaysToSecond { get; }

    /// <summary>Σ margin ÷ Σ spend of the averaging days; the default margin where nothing was earned.</summary>
    public decimal Margin { get; }

    /// <summary>How contracts are renewed, by cohort.</summary>
    public ContractModels Contracts { get; }

    public ModelFits? Fit(ValuePolicy policy) => policy.Method == ValueMethod.Textbook ? null : ModelFits.Of(Buyers, policy);

    public static GroupFigures Of(IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf, CancellationToken cancel)
        => new(InRanges.Of(customers.Count, range => new GroupTally(customers, range, policy, asOf, cancel), cancel), policy, asOf);
}
