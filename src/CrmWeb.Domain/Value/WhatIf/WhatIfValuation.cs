using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>Values everybody under assumptions (假设下的估值), by the very engine of a run and with the models that the run used.</summary>
/// <remarks>With the run's own assumptions and ledger it gives the run's figures to the cent.</remarks>
public static class WhatIfValuation
{
    /// <param name="policy">The policy that the run used.</param>
    /// <param name="models">The models that the run used; none where the textbook valued.</param>
    public static Valuation Run(
        IReadOnlyList<CustomerHistory> customers, ValuePolicy policy, PredictiveModels? models, Assumptions assumptions, DateOnly asOf,
        CancellationToken cancel = default)
        => Valuation.Run(customers, WithoutFit(assumptions.On(policy), models), asOf, assumptions.On(models), cancel);

    // As on a night that fits nothing: the models accepted last serve. A fit anew would mix its own moves with those asked about.
    private static ValuePolicy WithoutFit(ValuePolicy policy, PredictiveModels? models)
        => policy with { Method = models is null ? ValueMethod.Textbook : ValueMethod.Automatic, SmallestBase = int.MaxValue };
}
