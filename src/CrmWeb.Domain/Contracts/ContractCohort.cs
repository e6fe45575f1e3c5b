using System.Text.Json;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Contracts;

/// <summary>How the contracts of one start year and period were renewed (合同批次), or those of all years.</summary>
/// <param name="StartYear">None for all years together.</param>
/// <param name="Due">Renewals that fell due.</param>
/// <param name="Lost">Those of them that did not take place, at most one of each contract.</param>
/// <param name="Model">The sBG fitted to them; none where there were too few, or no sound fit.</param>
public sealed record ContractCohort(int? StartYear, int PeriodMonths, int Contracts, int Due, int Lost, ShiftedBetaGeometric? Model)
{
    /// <summary>Contracts and renewals from which a cohort speaks for itself.</summary>
    public const int Smallest = 50;

    /// <summary>Churn per renewal (每期流失率), Lost ÷ Due.</summary>
    public ChurnRate Churn => new(Due, Lost);

    /// <summary>Lifetime (合同年限) in years by 1 ÷ churn: Due ÷ Lost periods, at most ten years; a what-if's factor multiplies the churn.</summary>
    public decimal LifetimeYears(ValuePolicy policy)
    {
        var period = PeriodMonths / 12m;
        var years = Churn.LifetimeYears is { } periods ? Math.Max(1, periods / policy.ChurnFactor) * period : policy.MaximumLifetimeYears;
        return Math.Min(years, policy.MaximumLifetimeYears);
    }
}

/// <summary>All cohorts that a run fitted (合同模型).</summary>
public sealed class ContractModels(IReadOnlyList<ContractCohort> cohorts)
{
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true };

    public static ContractModels None { get; } = new([]);

    public IReadOnlyList<ContractCohort> Cohorts => cohorts;

    /// <summary>The cohort that speaks for a contract: its own where a model was fitted to it, else all years of its period, if they are enough.</summary>
    public ContractCohort? For(in ContractHistory contract)
    {
        var (year, months) = (contract.StartsOn.Year, contract.PeriodMonths);
        return cohorts.FirstOrDefault(c => c.StartYear == year && c.PeriodMonths == months && c.Model is not null)
            ?? cohorts.FirstOrDefault(c => c.StartYear is null && c.PeriodMonths == months && (c.Model is not null || c.Due >= ContractCohort.Smallest));
    }

    /// <summary>How a run keeps them; empty where no contract was known.</summary>
    public string Write() => cohorts.Count == 0 ? "" : JsonSerializer.Serialize(cohorts, Json);

    public static ContractModels Read(string written)
        => written.Length == 0 ? None : new(JsonSerializer.Deserialize<List<ContractCohort>>(written, Json)!);
}
