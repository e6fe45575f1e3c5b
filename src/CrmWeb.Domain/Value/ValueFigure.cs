using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>The figures of one customer in one run (客户价值数据), money in base currency.</summary>
public sealed class ValueFigure
{
    private ValueFigure() { } // EF Core

    public ValueFigure(int runId, CustomerValue value)
    {
        (RunId, CustomerId) = (runId, value.CustomerId);
        (Stage, ProposedStage, Rank, Tier, NotRanked) = (value.Stage, value.ProposedStage, value.Rank, value.Tier, value.NotRanked);
        (Clv, ValueBeforeLoss, HistoricValue, YearlyCashFlow) = (value.Clv, value.ValueBeforeLoss, value.HistoricValue, value.YearlyCashFlow);
        (LifetimeYears, LifetimeBasis) = (value.Lifetime.Years, value.Lifetime.Basis);
        (ChurnActive, ChurnLost) = (value.Lifetime.Churn.Active, value.Lifetime.Churn.Lost);
        (PurchaseDays, FirstPurchaseOn, LastPurchaseOn) = (value.PurchaseDays, value.FirstPurchase, value.LastPurchase);
    }

    public int RunId { get; private set; }
    public ValueRun Run { get; private set; } = null!;
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public LifecycleStage Stage { get; private set; }
    public LifecycleStage ProposedStage { get; private set; }
    public int? Rank { get; private set; }

    /// <summary>The computed tier (当日等级).</summary>
    public PyramidTier? Tier { get; private set; }
    public NotRankedReason? NotRanked { get; private set; }
    public decimal Clv { get; private set; }
    public decimal? ValueBeforeLoss { get; private set; }
    public decimal HistoricValue { get; private set; }
    public decimal YearlyCashFlow { get; private set; }
    public decimal LifetimeYears { get; private set; }
    public LifetimeBasis LifetimeBasis { get; private set; }
    public int ChurnActive { get; private set; }
    public int ChurnLost { get; private set; }
    public int PurchaseDays { get; private set; }
    public DateOnly? FirstPurchaseOn { get; private set; }
    public DateOnly? LastPurchaseOn { get; private set; }

    public ChurnRate Churn => new(ChurnActive, ChurnLost);
    public ValueWarning Warning => Rank is null ? ValueWarning.None : ValueWarnings.Of(Clv);
}
