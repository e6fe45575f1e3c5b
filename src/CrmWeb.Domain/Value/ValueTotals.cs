using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>One level of the pyramid in sum (层级合计): heads, CLV, its last rank, and the CLV at which it starts.</summary>
/// <param name="LowestClv">CLV of its last customer; null where the level is empty.</param>
public sealed record TierTotal(PyramidTier Tier, int Customers, decimal Clv, int CutOff, decimal? LowestClv);

/// <summary>The sums of one valuation (合计): heads, tiers, customer equity (客户资产) = Σ CLV, and churn.</summary>
public sealed record ValueTotals
{
    /// <summary>All but the archived and the account of unnamed buyers.</summary>
    public required int Customers { get; init; }

    public required int WithoutPurchase { get; init; }
    public required int Lost { get; init; }
    public required int Ranked { get; init; }
    public required decimal Equity { get; init; }
    public required ChurnByClass Churn { get; init; }
    public required decimal UsualDaysToSecond { get; init; }

    /// <summary>From gold to iron.</summary>
    public required IReadOnlyList<TierTotal> Tiers { get; init; }

    /// <summary>Mean CLV; customer equity = customer base × mean CLV.</summary>
    public decimal MeanClv => Customers == 0 ? 0 : Equity / Customers;

    public TierTotal this[PyramidTier tier] => Tiers[(int)tier];

    internal static ValueTotals Of(CustomerValue[] figures, List<CustomerValue> ranked, ChurnByClass churn, decimal usualDays, ValuePolicy policy)
        => new()
        {
            Customers = figures.Count(f => f.IsCounted),
            WithoutPurchase = figures.Count(f => f.IsCounted && f.PurchaseDays == 0),
            Lost = figures.Count(f => f.IsCounted && f.Stage == LifecycleStage.Lost),
            Ranked = ranked.Count,
            Equity = figures.Where(f => f.IsCounted).Sum(f => f.Clv),
            Churn = churn,
            UsualDaysToSecond = usualDays,
            Tiers = [.. Pyramid.Tiers.Select(tier => TotalOf(tier, ranked, policy))],
        };

    private static TierTotal TotalOf(PyramidTier tier, List<CustomerValue> ranked, ValuePolicy policy)
    {
        var (heads, clv, lowest) = (0, 0m, (decimal?)null);
        foreach (var figure in ranked)
        {
            if (figure.Tier != tier)
                continue;

            heads++;
            clv += figure.Clv;
            lowest = figure.Clv;
        }

        return new TierTotal(tier, heads, clv, Pyramid.CutOff(tier, ranked.Count, policy), lowest);
    }
}
