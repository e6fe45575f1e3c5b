using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>Values, stages and ranks all customers (全体估值) as of one day, from their histories alone.</summary>
public sealed class Valuation
{
    private Valuation(CustomerValue[] figures, ValueTotals totals, MethodChoice method)
        => (Figures, Totals, Method) = (figures, totals, method);

    /// <summary>One per customer, in the order of the histories.</summary>
    public IReadOnlyList<CustomerValue> Figures { get; }

    public ValueTotals Totals { get; }

    /// <summary>The method used, why, and what was fitted.</summary>
    public MethodChoice Method { get; }

    /// <param name="lastAccepted">Models that an earlier run accepted, for a night whose own fit is refused.</param>
    public static Valuation Run(
        IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf,
        PredictiveModels? lastAccepted = null, CancellationToken cancel = default)
    {
        var days = new PurchaseDays[customers.Count];
        var churn = new ChurnByClass();
        for (var i = 0; i < days.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            days[i] = PurchaseDays.Of(customers[i].Purchases.Span, asOf);
            churn.Count(customers[i], days[i], asOf, policy);
        }

        var named = days.Where((_, i) => !customers[i].IsCatchAll);
        var group = new GroupFigures(churn, SecondPurchase.UsualDays(named, policy), CompanyMargin(customers, policy, asOf));
        var method = MethodChoice.Of(Fit(customers, days, policy, asOf), policy, asOf, lastAccepted);
        cancel.ThrowIfCancellationRequested();
        return Rank(customers, days, group, method, policy, asOf);
    }

    private static Valuation Rank(
        IReadOnlyList<CustomerHistory> customers, PurchaseDays[] days, GroupFigures group, MethodChoice method, ValuePolicy policy, DateOnly asOf)
    {
        var predictor = method.Models is { } models ? new Predictor(models, policy, group.Margin) : null;
        var valuation = new CustomerValuation(policy, asOf, group, predictor);
        var figures = new CustomerValue[days.Length];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = valuation.Of(customers[i], days[i]);

        var ranked = figures.Where(f => f.IsRanked).ToList();
        Pyramid.Place(ranked, policy);
        return new Valuation(figures, ValueTotals.Of(figures, ranked, group.Churn, group.UsualDaysToSecond, policy), method);
    }

    // Everybody who ever bought under a name teaches the models, those who left above all.
    private static ModelFits? Fit(IReadOnlyList<CustomerHistory> customers, PurchaseDays[] days, ValuePolicy policy, DateOnly asOf)
    {
        if (policy.Method == ValueMethod.Textbook)
            return null;

        var buyers = new CustomerBase(days.Length, daysPerUnit: 1);
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i].Count > 0 && customers[i] is { IsCatchAll: false, IsArchived: false })
                buyers.Add(days[i].Summary(asOf));
        }

        return ModelFits.Of(buyers, policy);
    }

    // Σ margin ÷ Σ spend of the averaging days; the default margin where nothing was earned.
    private static decimal CompanyMargin(IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf)
    {
        var (spend, margin) = (0m, 0m);
        foreach (var customer in customers)
        {
            var own = CashInputs.SpendAndMargin(customer, asOf, policy);
            (spend, margin) = (spend + own.Spend, margin + own.Margin);
        }

        return spend > 0 ? margin / spend : policy.DefaultMargin;
    }
}

/// <summary>What a customer's value takes from all the others (群体参数): churn, the usual wait for a second purchase, the company's margin.</summary>
internal sealed record GroupFigures(ChurnByClass Churn, decimal UsualDaysToSecond, decimal Margin);
