using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Contracts;

/// <summary>Counts up to a day which renewals fell due and which took place (续约统计), by start year and period, and fits the cohorts.</summary>
/// <remarks>
/// A contract counts with the renewals that fell due by the day; one ended early is lost when its next would have been due, so that contracts
/// of one age are compared. Contracts of one year have not all come equally far: those with as many renewals due stand together.
/// </remarks>
internal sealed class RenewalCounts(DateOnly asOf)
{
    private readonly SortedDictionary<(int Months, int Year), SortedDictionary<int, int[]>> cohorts = [];

    public static RenewalCounts Of(IEnumerable<CustomerHistory> customers, DateOnly asOf)
    {
        var counts = new RenewalCounts(asOf);
        foreach (var customer in customers)
            counts.Count(customer);
        return counts;
    }

    /// <summary>Counts a customer's contracts; those of unnamed and archived customers teach nothing.</summary>
    public void Count(CustomerHistory customer)
    {
        if (customer is not { Contracts.Count: > 0, IsCatchAll: false, IsArchived: false })
            return;
        foreach (var contract in customer.Contracts)
            Count(contract);
    }

    private void Count(in ContractHistory contract)
    {
        var due = contract.PeriodsBegun(asOf) - 1;
        if (due < 0)
            return;

        if (!cohorts.TryGetValue((contract.PeriodMonths, contract.StartsOn.Year), out var byAge))
            cohorts[(contract.PeriodMonths, contract.StartsOn.Year)] = byAge = [];
        if (!byAge.TryGetValue(due, out var survivors))
            byAge[due] = survivors = new int[due + 1];
        for (var t = contract.RenewalsOn(asOf); t >= 0; t--)
            survivors[t]++;
    }

    public ContractModels Fit()
    {
        var fitted = new List<ContractCohort>();
        foreach (var period in cohorts.GroupBy(c => c.Key.Months))
        {
            fitted.Add(Fitted(null, period.Key, [.. period.SelectMany(c => c.Value.Values)]));
            fitted.AddRange(period.Select(c => Fitted(c.Key.Year, period.Key, c.Value.Values)));
        }

        return new(fitted);
    }

    private static ContractCohort Fitted(int? year, int months, IReadOnlyCollection<int[]> survivors)
    {
        var (contracts, lost) = (survivors.Sum(s => s[0]), survivors.Sum(s => s[0] - s[^1]));
        // Of all who were still there before a renewal, it fell due.
        var due = survivors.Sum(s => s.SkipLast(1).Sum());
        // One renewal tells the mean chance of leaving, and nothing of how it differs among customers.
        var isEnough = contracts >= ContractCohort.Smallest && survivors.Any(s => s.Length > 2);
        return new(year, months, contracts, due, lost, isEnough ? ShiftedBetaGeometric.Fit([.. survivors]).Accepted : null);
    }
}
