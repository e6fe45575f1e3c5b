using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Value;

/// <summary>A planned net cash flow of one coming year (计划年度净现金流), entered by hand for a large account.</summary>
public sealed class CashFlowPlan : ILedgerRow
{
    private CashFlowPlan() { } // EF Core

    public CashFlowPlan(int customerId, int year, decimal amount, DateTime enteredAt, int? enteredBy)
        => (CustomerId, Year, Amount, EnteredAt, EnteredBy) = (customerId, year, amount, enteredAt, enteredBy);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }

    /// <summary>Which year from the as-of day on: 1 for the next twelve months.</summary>
    public int Year { get; private set; }

    /// <summary>Net cash flow in the base currency.</summary>
    public decimal Amount { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;
}
