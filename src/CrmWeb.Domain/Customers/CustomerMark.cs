using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Customers;

/// <summary>Which dated fact about a customer feeds its value (影响价值的标记).</summary>
public enum MarkKind
{
    /// <summary>The class the customer belonged to.</summary>
    Class,

    /// <summary>Put aside by hand.</summary>
    Archived,

    /// <summary>Closed by hand, with a cause.</summary>
    Closed,

    /// <summary>A stage set by hand against the rule.</summary>
    Stage,
}

/// <summary>A dated mark that feeds a customer's value (标记): never overwritten, only withdrawn and entered anew.</summary>
/// <remarks>It holds from <see cref="StartsOn"/> to the day before <see cref="EndsOn"/>, and for ever without one.</remarks>
public sealed class CustomerMark : ILedgerRow
{
    public const int DetailLength = 500;

    private CustomerMark() { } // EF Core

    internal CustomerMark(MarkKind kind, string detail, DateOnly startsOn, DateOnly? endsOn, DateTime enteredAt, int? enteredBy)
        => (Kind, Detail, StartsOn, EndsOn, EnteredAt, EnteredBy) = (kind, detail, startsOn, endsOn, enteredAt, enteredBy);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public MarkKind Kind { get; private set; }

    /// <summary>The class's or the stage's name, or the code of the cause of a close, or empty.</summary>
    public string Detail { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public bool IsOpen => WithdrawnAt is null && EndsOn is null;

    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && Covers(day);

    /// <summary>Whether the day lies in its time, withdrawn since or not.</summary>
    public bool Covers(DateOnly day) => StartsOn <= day && (EndsOn is null || day < EndsOn);

    internal void Withdraw(DateTime at) => WithdrawnAt ??= at;

    /// <summary>Withdraws this mark and returns the same one with an end.</summary>
    internal CustomerMark EndedOn(DateOnly day, DateTime at, int? staffId)
    {
        WithdrawnAt = at;
        return new CustomerMark(Kind, Detail, StartsOn, day, at, staffId);
    }
}
