using System.Runtime.InteropServices;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>All that the value of one customer is computed from (客户价值的依据), as known on the day of the run.</summary>
public sealed class CustomerHistory
{
    public required int CustomerId { get; init; }
    public required CustomerClass Class { get; init; }

    /// <summary>The account of unnamed buyers, which is nobody's value.</summary>
    public bool IsCatchAll { get; init; }

    public bool IsArchived { get; init; }
    public IReadOnlyList<ClosedSpan> Closes { get; init; } = [];
    public StageOverride? StageByHand { get; init; }

    /// <summary>Net cash flows planned by hand for the coming years, in base currency; empty without a plan.</summary>
    public IReadOnlyList<decimal> PlannedYears { get; init; } = [];

    /// <summary>Its contracts, running and ended, as they were known on the day of the run.</summary>
    public IReadOnlyList<ContractHistory> Contracts { get; init; } = [];

    /// <summary>The longest churn window of the product groups bought in the last three years; none where no such group has one.</summary>
    public int? GroupWindowDays { get; init; }

    public PackedPurchases Purchases { get; init; }
    public ReadOnlyMemory<CostLine> Costs { get; init; }

    public bool IsClosedOn(DateOnly day)
    {
        foreach (var close in Closes)
        {
            if (close.Covers(day))
                return true;
        }

        return false;
    }

    /// <summary>The last day up to the given one on which the customer was closed by hand; a close undone the same day is none.</summary>
    public DateOnly? LastClosedUpTo(DateOnly day)
    {
        DateOnly? last = null;
        foreach (var close in Closes)
        {
            if (close.From <= day && close.Covers(close.From) && !(last > close.From))
                last = close.From;
        }

        return last;
    }
}

/// <summary>A dated cost of serving a customer (服务成本) in base currency.</summary>
public readonly record struct CostLine(DateOnly Day, decimal Amount);

/// <summary>A time during which a customer was closed by hand (关闭), from its first day to the day of reopening.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClosedSpan(DateOnly From, DateOnly? Until = null)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day < Until);
}
