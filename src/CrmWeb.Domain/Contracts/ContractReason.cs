using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Contracts;

/// <summary>How a contractual customer's value came about (合同价值的由来), as figures that a page puts into words.</summary>
/// <param name="OwnMargin">The customer's margin of the averaging days, a fraction; none where nothing was earned, or its ledger has changed since.</param>
/// <param name="UsualMargin">The company's, for a customer without one of its own; unknown of an old run.</param>
/// <param name="MonthlyCost">Cost to serve per month, in base currency.</param>
public sealed record ContractReason(
    IReadOnlyList<(string Number, ContractOutlook Outlook)> Contracts, int HorizonMonths, decimal? OwnMargin, decimal? UsualMargin, decimal MonthlyCost)
{
    /// <summary>The very outlooks that a run took, from the cohorts that it kept.</summary>
    /// <param name="contracts">The customer's contracts as the run knew them.</param>
    /// <param name="purchases">Its purchases up to the run, by day.</param>
    public static ContractReason Of(
        IEnumerable<(string Number, ContractHistory History)> contracts, ReadOnlySpan<PurchaseSum> purchases, CustomerClass customerClass, CustomerValue figure,
        ValueRun run, ValuePolicy policy)
    {
        var models = ContractModels.Read(run.Contracts);
        var churn = run.Churn.FirstOrDefault(c => c.Class == customerClass)?.Rate ?? default;
        var group = ExpectedLifetime.Of(churn, run.CompanyChurn, policy);
        (string Number, ContractOutlook Outlook)[] running =
            [.. contracts.Where(c => c.History.HasNotEnded(run.AsOf)).Select(c => (c.Number, new ContractOutlook(c.History, run.AsOf, models, group, policy)))];
        var (spend, margin) = CashInputs.SpendAndMargin(purchases, run.AsOf, policy);
        var cash = new CashInputs(spend > 0 ? margin / spend : null, figure.CostOfYear);
        var age = running.Length == 0 ? 0 : ContractValuation.AgeOf(running.Select(r => r.Outlook), figure.FirstPurchaseOn, run.AsOf);
        return new(running, policy.HorizonMonths, cash.Margin, run.UsualMargin, Predictor.Money(cash.MonthlyCost(age, policy.SmallestCostMonths), 2));
    }
}
