using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Contracts;

/// <summary>How a contractual customer's value came about (合同价值的由来), as figures that a page puts into words.</summary>
public sealed record ContractReason(IReadOnlyList<(string Number, ContractOutlook Outlook)> Contracts, int HorizonMonths)
{
    /// <summary>The very outlooks that a run took, from the cohorts that it kept.</summary>
    /// <param name="contracts">The customer's contracts as the run knew them.</param>
    public static ContractReason Of(
        IEnumerable<(string Number, ContractHistory History)> contracts, CustomerClass customerClass, ValueRun run, ValuePolicy policy)
    {
        var models = ContractModels.Read(run.Contracts);
        var churn = run.Churn.FirstOrDefault(c => c.Class == customerClass)?.Rate ?? default;
        var group = ExpectedLifetime.Of(churn, run.CompanyChurn, policy);
        return new(
            [.. contracts.Where(c => c.History.HasNotEnded(run.AsOf)).Select(c => (c.Number, new ContractOutlook(c.History, run.AsOf, models, group, policy)))],
            policy.HorizonMonths);
    }
}
