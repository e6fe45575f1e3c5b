using System.Runtime.InteropServices;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Contracts;

/// <summary>What is to be expected of one contract (合同前景) from a day on.</summary>
/// <remarks>
/// The chance of the t-th renewal is that of the sBG, (β + t − 1)/(α + β + t − 1), so that of one renewed n times the share S(n + j)/S(n) makes
/// j renewals more; without a sound fit it is the same at every renewal, 1 − 1/P for a lifetime of P periods. What the last day tells is certain.
/// Source: Fader, Hardie, "How to project customer retention", Journal of Interactive Marketing 21 (2007).
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct ContractOutlook
{
    private const double DaysPerYear = (double)ValuePolicy.DaysPerYear;

    private readonly DateOnly day;
    private readonly ShiftedBetaGeometric? model;
    private readonly double steady;

    /// <param name="group">The lifetime by 1 ÷ churn of the customer's group, for want of renewals.</param>
    public ContractOutlook(in ContractHistory contract, DateOnly day, ContractModels models, ExpectedLifetime group, ValuePolicy policy)
    {
        (Contract, this.day, Cohort) = (contract, day, models.For(contract));
        (Churn, ChurnYears) = Cohort is { } cohort ? (cohort.Churn, cohort.LifetimeYears(policy)) : (group.Churn, group.Years);
        model = Cohort?.Model?.WithLeaving((double)policy.ChurnFactor);
        steady = Math.Max(0, 1 - (contract.PeriodMonths / (12 * (double)ChurnYears)));
        Years = Math.Min(YearsWithin((double)policy.MaximumLifetimeYears), (double)policy.MaximumLifetimeYears);
    }

    public ContractHistory Contract { get; }

    /// <summary>Whose renewals the chances come from; none where there were too few, and the group's churn stands in.</summary>
    public ContractCohort? Cohort { get; }

    public ChurnRate Churn { get; }

    /// <summary>Lifetime by 1 ÷ churn, in years, at most ten.</summary>
    public decimal ChurnYears { get; }

    /// <summary>Expected years still to come (预期剩余年数): what is left of the period, and each later one times its chance; at most ten.</summary>
    public double Years { get; }

    public int Renewals => Contract.RenewalsOn(day);

    /// <summary>The next renewal; none once notice was given.</summary>
    public DateOnly? Next => Contract.NextAfter(day);

    /// <summary>Chance of the next renewal, 0…1.</summary>
    public double NextChance => Chance(Contract.PeriodsBegun(day));

    /// <summary>The chance that a period comes about once all before it did.</summary>
    /// <param name="period">0 for the first.</param>
    public double Chance(int period)
        => Contract.LastDay is { } last ? (Contract.BeginningOf(period) <= last ? 1 : 0)
        : period == 0 ? 1
        : model?.Retention(period) ?? steady;

    private double YearsWithin(double most)
    {
        if (Contract.LastDay is { } last)
            return Math.Max(0, (last.DayNumber - day.DayNumber) / DaysPerYear);

        var period = Contract.PeriodsBegun(day);
        var (alive, years) = (1.0, (Contract.BeginningOf(period).DayNumber - day.DayNumber) / DaysPerYear);
        for (var end = day.AddYears((int)most); Contract.BeginningOf(period) is var next && next <= end && next < DateOnly.MaxValue; period++)
        {
            alive *= Chance(period);
            years += alive * Contract.PeriodMonths / 12;
        }

        return years;
    }
}
