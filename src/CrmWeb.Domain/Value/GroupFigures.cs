using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>What a customer's value takes from all the others (群体参数): churn, the usual wait for a second purchase, the company's margin, and the base that models are fitted to.</summary>
internal sealed class GroupFigures
{
    private readonly CustomerBase? buyers;

    private GroupFigures(ChurnByClass churn, decimal usualDays, decimal margin, CustomerBase? buyers)
        => (Churn, UsualDaysToSecond, Margin, this.buyers) = (churn, usualDays, margin, buyers);

    public ChurnByClass Churn { get; }
    public decimal UsualDaysToSecond { get; }

    /// <summary>Σ margin ÷ Σ spend of the averaging days; the default margin where nothing was earned.</summary>
    public decimal Margin { get; }

    public ModelFits? Fit(ValuePolicy policy) => buyers is null ? null : ModelFits.Of(buyers, policy);

    public static GroupFigures Of(IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf, CancellationToken cancel)
    {
        var (churn, waits, buyers) = (new ChurnByClass(), new List<int>(), policy.Method == ValueMethod.Textbook ? null : new CustomerBase(customers.Count, daysPerUnit: 1));
        var (spend, margin) = (0m, 0m);
        foreach (var customer in customers)
        {
            cancel.ThrowIfCancellationRequested();
            var sums = customer.Purchases.Unpack();
            var days = PurchaseDays.Of(sums, asOf);
            churn.Count(customer, days, asOf, policy);
            if (days.Second is { } second && !customer.IsCatchAll)
                waits.Add(second.DayNumber - days.First!.Value.DayNumber);
            if (buyers is null)
                continue;

            // Everybody who ever bought under a name teaches the models, those who left above all.
            if (days.Count > 0 && customer is { IsCatchAll: false, IsArchived: false })
                buyers.Add(days.Summary(asOf));
            var own = CashInputs.SpendAndMargin(new CashFlow(sums, customer.Costs, policy), asOf, policy);
            (spend, margin) = (spend + own.Spend, margin + own.Margin);
        }

        return new(churn, SecondPurchase.UsualDays(waits, policy), spend > 0 ? margin / spend : policy.DefaultMargin * policy.MarginFactor, buyers);
    }
}
