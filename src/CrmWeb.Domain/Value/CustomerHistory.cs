using System.Runtime.InteropServices;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>All that the value of one customer is computed from (客户价值的依据), as known on the day of the run.</summary>
public sealed class CustomerHistory
{
    // What few have, apart, so that a million histories stay small.
    private Exceptions? exceptions;

    public required int CustomerId { get; init; }
    public required CustomerClass Class { get; init; }

    /// <summary>The account of unnamed buyers, which is nobody's value.</summary>
    public bool IsCatchAll { get; init; }

    public bool IsArchived { get; init; }
    public PackedPurchases Purchases { get; init; }

    public IReadOnlyList<ClosedSpan> Closes
    {
        get => exceptions?.Closes ?? [];
        init
        {
            if (value.Count > 0)
                Rare.Closes = value;
        }
    }

    public StageOverride? StageByHand
    {
        get => exceptions?.StageByHand;
        init
        {
            if (value is not null)
                Rare.StageByHand = value;
        }
    }

    /// <summary>Net cash flows planned by hand for the coming years, in base currency; empty without a plan.</summary>
    public IReadOnlyList<decimal> PlannedYears
    {
        get => exceptions?.PlannedYears ?? [];
        init
        {
            if (value.Count > 0)
                Rare.PlannedYears = value;
        }
    }

    /// <summary>Its contracts, running and ended, as they were known on the day of the run.</summary>
    public IReadOnlyList<ContractHistory> Contracts
    {
        get => exceptions?.Contracts ?? [];
        init
        {
            if (value.Count > 0)
                Rare.Contracts = value;
        }
    }

    /// <summary>The longest churn window of the product groups bought in the last three years; none where no such group has one.</summary>
    public int? GroupWindowDays
    {
        get => exceptions?.GroupWindowDays;
        init
        {
            if (value is not null)
                Rare.GroupWindowDays = value;
        }
    }

    public ReadOnlyMemory<CostLine> Costs
    {
        get => exceptions?.Costs ?? default;
        init
        {
            if (!value.IsEmpty)
                Rare.Costs = value;
        }
    }

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

    private Exceptions Rare => exceptions ??= new();

    private sealed class Exceptions
    {
        public IReadOnlyList<ClosedSpan>? Closes { get; set; }
        public StageOverride? StageByHand { get; set; }
        public IReadOnlyList<decimal>? PlannedYears { get; set; }
        public IReadOnlyList<ContractHistory>? Contracts { get; set; }
        public int? GroupWindowDays { get; set; }
        public ReadOnlyMemory<CostLine> Costs { get; set; }
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
