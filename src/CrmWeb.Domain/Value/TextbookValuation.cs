using CrmWeb.Domain.Lifecycle;

namespace CrmWeb.Domain.Value;

/// <summary>Values, stages and ranks all customers by the textbook (教科书法) as of one day, from their histories alone.</summary>
public sealed class TextbookValuation
{
    private TextbookValuation(CustomerValue[] figures, ValueTotals totals) => (Figures, Totals) = (figures, totals);

    /// <summary>One per customer, in the order of the histories.</summary>
    public IReadOnlyList<CustomerValue> Figures { get; }

    public ValueTotals Totals { get; }

    public static TextbookValuation Run(
        IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf, CancellationToken cancel = default)
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
        return Rank(customers, days, churn, SecondPurchase.UsualDays(named, policy), policy, asOf);
    }

    private static TextbookValuation Rank(
        IReadOnlyList<CustomerHistory> customers, PurchaseDays[] days, ChurnByClass churn, decimal usualDays, ValuePolicy policy, DateOnly asOf)
    {
        var valuation = new CustomerValuation(policy, asOf, churn, usualDays);
        var figures = new CustomerValue[days.Length];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = valuation.Of(customers[i], days[i]);

        var ranked = figures.Where(f => f.IsRanked).ToList();
        Pyramid.Place(ranked, policy);
        return new TextbookValuation(figures, ValueTotals.Of(figures, ranked, churn, usualDays, policy));
    }
}
