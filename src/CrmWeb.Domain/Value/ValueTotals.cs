using CrmWeb.Domain.Contracts;

namespace CrmWeb.Domain.Value;

/// <summary>One level of the pyramid in sum (等级合计): heads, CLV, its last rank, and the CLV at which it starts.</summary>
/// <param name="LowestClv">CLV of its last customer; null where the level is empty.</param>
public sealed record TierTotal(PyramidTier Tier, int Customers, decimal Clv, int CutOff, decimal? LowestClv);

/// <summary>The sums of one valuation (合计): heads, tiers, customer equity (客户资产) = Σ CLV, and churn.</summary>
public sealed record ValueTotals
{
    /// <summary>All but the archived and the account of unnamed buyers.</summary>
    public required int Customers { get; init; }

    /// <summary>Prospects: neither ranked nor lost.</summary>
    public required int WithoutPurchase { get; init; }
    public required int Lost { get; init; }
    public required int Ranked { get; init; }
    public required decimal Equity { get; init; }
    public required ChurnByClass Churn { get; init; }
    public required decimal UsualDaysToSecond { get; init; }

    /// <summary>How contracts are renewed, by cohort.</summary>
    public ContractModels Contracts { get; init; } = ContractModels.None;

    /// <summary>The company's margin (公司平均毛利率), a fraction, for customers and contracts without one of their own.</summary>
    public decimal UsualMargin { get; init; }

    /// <summary>From gold to iron.</summary>
    public required IReadOnlyList<TierTotal> Tiers { get; init; }

    /// <summary>Mean CLV; customer equity = customer base × mean CLV.</summary>
    public decimal MeanClv => Customers == 0 ? 0 : Equity / Customers;

    public TierTotal this[PyramidTier tier] => Tiers[(int)tier];
}
