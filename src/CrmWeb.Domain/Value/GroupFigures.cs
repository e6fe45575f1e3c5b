using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>What a customer's value takes from all the others (群体参数): churn, the usual wait for a second purchase, the company's margin, and the base that models are fitted to.</summary>
internal sealed class GroupFigures
{
    public GroupFigures(IReadOnlyCollection<GroupTally> tallies, ValuePolicy policy, DateOnly asOf)
    {
        Buyers = new CustomerBase(tallies.Sum(r => r.Buyers.Count), daysPerUnit: 1);
        foreach (var tally in tallies)
        {
            Churn.Add(tally.Churn);
            foreach (var buyer in tally.Buyers)
                Buyers.Add(buyer);
        }

        Contracts = RenewalCounts.Of(tallies.SelectMany(r => r.Contractual), asOf).Fit();
        UsualDaysToSecond = SecondPurchase.UsualDays([.. tallies.SelectMany(r => r.Waits)], policy);
        var (spend, margin) = (tallies.Sum(r => r.Spend), tallies.Sum(r => r.Margin));
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
}
