using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>The value figures of one customer (客户价值) as of one day; money in base currency, to the cent.</summary>
public sealed class CustomerValue
{
    public required int CustomerId { get; init; }
    public required CustomerClass Class { get; init; }
    public required bool IsArchived { get; init; }
    public required bool IsCatchAll { get; init; }
    public required int PurchaseDays { get; init; }
    public DateOnly? FirstPurchase { get; init; }
    public DateOnly? LastPurchase { get; init; }

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
    public int? Rank { get; private set; }

    /// <summary>The computed tier; null for those not ranked.</summary>
    public PyramidTier? Tier { get; private set; }

    public ValueWarning Warning => Rank is null ? ValueWarning.None : ValueWarnings.Of(Clv);

    /// <summary>Ranked are customers neither archived nor lost that have bought at least once; unnamed buyers are left out.</summary>
    public bool IsRanked => NotRanked is null;

    public NotRankedReason? NotRanked
        => IsCatchAll ? NotRankedReason.CatchAll
        : IsArchived ? NotRankedReason.Archived
        : Stage == LifecycleStage.Lost ? NotRankedReason.Lost
        : PurchaseDays == 0 ? NotRankedReason.NoPurchase
        : null;

    /// <summary>Counted in customer equity: everybody but the archived and the unnamed.</summary>
    public bool IsCounted => !IsArchived && !IsCatchAll;

    internal void Place(int rank, PyramidTier tier) => (Rank, Tier) = (rank, tier);
}
