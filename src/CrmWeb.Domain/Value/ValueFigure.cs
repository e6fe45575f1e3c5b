using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;

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
        if (value.Prediction is { } p)
        {
            (Alive, NextYear, Spend, MeanSpend) = (p.Alive, p.NextYear, p.Spend, p.MeanSpend);
            (Margin, MonthlyCost, Confidence) = (p.Margin, p.MonthlyCost, p.Confidence);
        }

        (ProfitOfYear, CostOfYear) = (value.ProfitOfYear, value.CostOfYear);
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

    /// <summary>Net cash flow of the last 365 days, and the cost to serve in it; none in figures older than this column.</summary>
    public decimal? ProfitOfYear { get; private set; }
    public decimal? CostOfYear { get; private set; }
    public decimal LifetimeYears { get; private set; }
    public LifetimeBasis LifetimeBasis { get; private set; }
    public int ChurnActive { get; private set; }
    public int ChurnLost { get; private set; }
    public int PurchaseDays { get; private set; }
    public DateOnly? FirstPurchaseOn { get; private set; }
    public DateOnly? LastPurchaseOn { get; private set; }


    /// <summary>P(alive); none where the textbook or a plan valued the customer, and so with all that follows.</summary>
    public double? Alive { get; private set; }

    /// <summary>Expected purchases in the next twelve months.</summary>
    public double? NextYear { get; private set; }

    /// <summary>Expected spend of a purchase, and the mean of its repeat purchases so far.</summary>
    public decimal? Spend { get; private set; }
    public decimal? MeanSpend { get; private set; }

    /// <summary>Margin applied to spend, a fraction.</summary>
    public decimal? Margin { get; private set; }
    public decimal? MonthlyCost { get; private set; }
    public Confidence? Confidence { get; private set; }

    public CustomerPrediction? Prediction => Alive is { } alive
        ? new(alive, NextYear ?? 0, Spend ?? 0, MeanSpend ?? 0, Margin ?? 0, MonthlyCost ?? 0, Confidence ?? default) : null;

    public ChurnRate Churn => new(ChurnActive, ChurnLost);
    public ValueWarning Warning => Rank is null ? ValueWarning.None : ValueWarnings.Of(Clv);
}
