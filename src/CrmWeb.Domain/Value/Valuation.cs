using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Figures;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>Values, stages and ranks all customers (全体估值) as of one day, from their histories alone.</summary>
public sealed class Valuation
{
    private readonly ValuedCustomers valued;

    private Valuation(ValuedCustomers valued, ValueTotals totals, MethodChoice method)
        => (this.valued, Totals, Method) = (valued, totals, method);

    /// <summary>One per customer, in the order of the histories; held packed, since a million of them would fill the memory.</summary>
    public IReadOnlyList<CustomerValue> Figures => valued;

    /// <summary>The same as they are kept; the histories must come in the order of ids.</summary>
    public IEnumerable<PackedFigures> Packed => valued.Packed;

    public ValueTotals Totals { get; }

    /// <summary>The method used, why, and what was fitted.</summary>
    public MethodChoice Method { get; }

    /// <param name="lastAccepted">Models that an earlier run accepted, for a night whose own fit is refused.</param>
    public static Valuation Run(
        IEnumerable<CustomerHistory> customers, ValuePolicy policy, DateOnly asOf,
        PredictiveModels? lastAccepted = null, CancellationToken cancel = default)
        => Of(CountedCustomers.Read([customers], policy, asOf, cancel), policy, asOf, lastAccepted, cancel);

    /// <summary>The same of customers that were counted by this policy and day.</summary>
    public static Valuation Of(
        CountedCustomers counted, ValuePolicy policy, DateOnly asOf, PredictiveModels? lastAccepted = null, CancellationToken cancel = default)
    {
        var (customers, group) = (counted.Histories, counted.Group);
        var method = MethodChoice.Of(group.Fit(policy), policy, asOf, lastAccepted);
        cancel.ThrowIfCancellationRequested();

        var table = method.Models is { } fitted ? Predictor.Table(fitted, group.Buyers, policy) : null;
        CustomerValuation Valuer() => new(policy, asOf, group, method.Models is { } models ? new Predictor(models, policy, group.Margin, table) : null);
        var ranked = new RankedCustomer[customers.Count];
        var ranges = InRanges.Of(customers.Count, range => new RangeValues(customers, range, ranked, Valuer(), cancel), cancel);
        var places = Ranking.Place(ranked, ranges.Select(r => r.Ranked), policy);
        var tally = ranges.Aggregate(new ValueTally(), (all, range) => all.Plus(range.Tally));
        return new Valuation(new ValuedCustomers([.. ranges.SelectMany(r => r.Stretches)], places), tally.Totals(group, places), method);
    }

    // One range of the customers, and what the totals and the ranks need of it.
    private sealed class RangeValues
    {
        public RangeValues(IReadOnlyList<CustomerHistory> customers, Range range, RankedCustomer[] ranked, CustomerValuation valuation, CancellationToken cancel)
        {
            var (packing, end) = (new StretchPacking(range.Start.Value), range.Start.Value);
            for (var i = range.Start.Value; i < range.End.Value; i++)
            {
                cancel.ThrowIfCancellationRequested();
                var value = valuation.Of(customers[i]);
                packing.Add(value);
                Tally.Count(value);
                if (value.IsRanked)
                    ranked[end++] = RankedCustomer.Of(i, value);
            }

            (Stretches, Ranked) = (packing.Stretches(), range.Start..end);
        }

        public IReadOnlyList<ValuedStretch> Stretches { get; }
        public ValueTally Tally { get; } = new();

        /// <summary>Where those who are ranked stand among the ranked, from the range's own start.</summary>
        public Range Ranked { get; }
    }
}
