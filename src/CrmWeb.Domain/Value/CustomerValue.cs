using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>The value figures of one customer (客户价值) as of one day; money in base currency, to the cent.</summary>
public sealed record CustomerValue
{
    public required int CustomerId { get; init; }
    public required int PurchaseDays { get; init; }
    public DateOnly? FirstPurchaseOn { get; init; }
    public DateOnly? LastPurchaseOn { get; init; }

    /// <summary>What the rule says.</summary>
    public required LifecycleStage ProposedStage { get; init; }

    /// <summary>The stage that counts: set by hand, or else the rule's.</summary>
    public required LifecycleStage Stage { get; init; }

    /// <summary>R, the average yearly net cash flow (年均净现金流); with a plan, the first planned year.</summary>
    public required decimal YearlyCashFlow { get; init; }

    /// <summary>n, and the churn that it comes from.</summary>
    public required ExpectedLifetime Lifetime { get; init; }

    public required decimal Clv { get; init; }

    /// <summary>CLV on the eve of the loss (流失前价值); null for those not lost.</summary>
    public decimal? ValueBeforeLoss { get; init; }

    /// <summary>What the models expect; null where the textbook or a plan valued the customer.</summary>
    public CustomerPrediction? Prediction { get; init; }

    public required decimal HistoricValue { get; init; }

    /// <summary>Net cash flow of the last 365 days (近一年利润), and the cost to serve in it.</summary>
    public required decimal ProfitOfYear { get; init; }
    public required decimal CostOfYear { get; init; }

    /// <summary>Place from the top among the ranked; equals share the worse place; null for those not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>The computed tier (当日等级); null for those not ranked.</summary>
    public PyramidTier? Tier { get; init; }

    /// <summary>Ranked are customers neither archived nor lost that have bought at least once; unnamed buyers are left out. None for the ranked.</summary>
    public NotRankedReason? NotRanked { get; init; }

    public ValueWarning Warning => Rank is null ? ValueWarning.None : ValueWarnings.Of(Clv);

    public bool IsRanked => NotRanked is null;

    /// <summary>Counted in customer equity: everybody but the archived and the unnamed.</summary>
    public bool IsCounted => NotRanked is not (NotRankedReason.Archived or NotRankedReason.CatchAll);
}
