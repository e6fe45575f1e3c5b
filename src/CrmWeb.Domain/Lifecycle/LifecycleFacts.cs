using CrmWeb.Domain.Contracts;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>What the lifecycle rule looks at (阶段判定依据), all as of one day.</summary>
public readonly record struct LifecycleFacts
{
    public bool IsClosed { get; init; }

    /// <summary>How it stands by its contracts.</summary>
    public ContractState Contract { get; init; }

    /// <summary>Days of positive net amount.</summary>
    public int Purchases { get; init; }

    /// <summary>Days since the last purchase (最近一次购买距今).</summary>
    public int DaysSincePurchase { get; init; }

    public int DaysSinceSecondPurchase { get; init; }

    /// <summary>The customer's own median days between purchases.</summary>
    public decimal MedianInterval { get; init; }

    /// <summary>Purchase days since a gap over the window or a close; null when there was neither.</summary>
    public int? PurchasesSinceReturn { get; init; }

    /// <summary>The company's usual days from a first purchase to a second.</summary>
    public decimal UsualDaysToSecond { get; init; }

    /// <summary>P(alive) (存活概率) of the model in use; none where no sound fit exists.</summary>
    public double? Alive { get; init; }

    public int ChurnWindowDays { get; init; }

    /// <summary>Net cash flow of the last twelve months, in base currency.</summary>
    public decimal LastYear { get; init; }

    /// <summary>Net cash flow of the twelve months before those.</summary>
    public decimal YearBefore { get; init; }
}
