using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Opportunities;

/// <summary>Open opportunities alike in all that their weight depends on (同类商机合计).</summary>
public sealed record PipelineSum(OpportunityStage Stage, bool IsOverdue, int Year, int Month, string Currency, int? OwnPercent, int Count, decimal Amount);

/// <summary>What some opportunities come to in the base currency (商机合计).</summary>
/// <param name="Weighted">Each amount times its probability.</param>
public sealed record PipelineTotal(int Count, decimal Amount, decimal Weighted);

/// <summary>What is expected in a month (月度预测), overdue ones apart.</summary>
/// <param name="Month">The first day of the month; none for those overdue, and for those beyond the last month shown.</param>
public sealed record ForecastMonth(DateOnly? Month, bool IsOverdue, PipelineTotal Total);

/// <summary>The open opportunities of a company or a team in figures (商机漏斗): by stage, by month, as a whole.</summary>
/// <remarks>Weighted = Σ amount × exchange rate of today × probability. Reckoned here, for a database may only add up bare amounts (docs/adr/0012).</remarks>
public sealed class Pipeline(IReadOnlyList<PipelineSum> sums, StageChances chances, RateTable rates, DateOnly today)
{
    /// <summary>How many months the forecast looks ahead, this one included.</summary>
    public const int Months = 12;

    private readonly DateOnly thisMonth = new(today.Year, today.Month, 1);

    public PipelineTotal Whole => Total(sums);

    public PipelineTotal Overdue => Total(sums.Where(s => s.IsOverdue));

    /// <summary>Currencies without a rate: what is to be paid in them is counted but not added up.</summary>
    public IReadOnlyList<string> WithoutRate => [.. sums.Select(s => s.Currency).Where(c => !rates.Knows(c)).Distinct().Order(StringComparer.Ordinal)];

    public PipelineTotal Of(OpportunityStage stage) => Total(sums.Where(s => s.Stage == stage));

    /// <summary>An amount in the base currency at today's rate; nought where there is no rate.</summary>
    public decimal InBase(decimal amount, string currency) => rates.Knows(currency) ? rates.ToBase(amount, currency, today) : 0;

    /// <summary>Overdue ones first, then month by month up to the last one in which something is expected, then all that lies beyond.</summary>
    public IReadOnlyList<ForecastMonth> Forecast()
    {
        var ahead = sums.Where(s => !s.IsOverdue).ToLookup(s => Math.Min(MonthsAhead(s), Months));
        var last = ahead.Select(g => g.Key).Where(m => m < Months).DefaultIfEmpty(-1).Max();
        IEnumerable<ForecastMonth> months = Enumerable.Range(0, last + 1).Select(m => new ForecastMonth(thisMonth.AddMonths(m), false, Total(ahead[m])));
        return [.. Some(new(null, true, Overdue)), .. months, .. Some(new(null, false, Total(ahead[Months])))];
    }

    private static IEnumerable<ForecastMonth> Some(ForecastMonth month) => month.Total.Count > 0 ? [month] : [];

    private int MonthsAhead(PipelineSum sum) => ((sum.Year - thisMonth.Year) * 12) + sum.Month - thisMonth.Month;

    private PipelineTotal Total(IEnumerable<PipelineSum> some)
    {
        var all = some.ToList();
        return new(all.Sum(s => s.Count), all.Sum(s => InBase(s.Amount, s.Currency)), all.Sum(s => InBase(s.Amount, s.Currency) * chances.Of(s.Stage, s.OwnPercent)));
    }
}
