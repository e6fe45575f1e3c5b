using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Contracts;

/// <summary>A contract (合同) that renews itself period after period until somebody notes its last day.</summary>
/// <remarks>Never overwritten: a change, and so an end, withdraws this row and enters another, so that any past day can be computed again.</remarks>
public sealed class Contract : ILedgerRow
{
    public const int NumberLength = 60;

    private Contract() { } // EF Core

    /// <exception cref="RuleBrokenException">The terms contradict themselves.</exception>
    public Contract(Customer customer, ContractTerms terms, Entered entered)
    {
        if (terms is { PeriodMonths: < 1 } or { Amount: <= 0 } || terms.LastDay < terms.StartsOn)
            throw new RuleBrokenException("A contract has a period, an amount, and no end before its beginning.");

        (Customer, CustomerId, EnteredAt, EnteredBy) = (customer, customer.Id, entered.At, entered.By);
        (Number, StartsOn, PeriodMonths, LastDay) = (terms.Number, terms.StartsOn, terms.PeriodMonths, terms.LastDay);
        (Amount, Currency, MarginRate) = (terms.Amount, terms.Currency, terms.MarginRate);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string Number { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }

    /// <summary>Months (续约周期) from one renewal to the next; the amount is due at the beginning of each period.</summary>
    public int PeriodMonths { get; private set; }
    public decimal Amount { get; private set; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Gross margin (毛利率) as a fraction of the amount; none means the customer's usual one.</summary>
    public decimal? MarginRate { get; private set; }

    /// <summary>The last day (到期日) of a contract that is not renewed; none while it goes on.</summary>
    public DateOnly? LastDay { get; private set; }
    public Guid? FormId { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int? WithdrawnBy { get; private set; }

    public ContractTerms Terms => new(Number, StartsOn, PeriodMonths, Amount, Currency, MarginRate, LastDay);

    public void Withdraw(Entered entered)
    {
        if (WithdrawnAt is not null)
            throw new RuleBrokenException("Already withdrawn.");

        (WithdrawnAt, WithdrawnBy) = (entered.At, entered.By);
    }

    /// <summary>The same contract entered anew, after it was withdrawn.</summary>
    public Contract Again(Entered entered)
        => WithdrawnAt is not null ? new(Customer, Terms, entered) : throw new RuleBrokenException("It stands.");

    /// <summary>The same contract entered anew for another customer, after it was withdrawn by a merge.</summary>
    public Contract MovedTo(Customer customer, Entered entered)
        => WithdrawnAt is not null ? new(customer, Terms, entered) : throw new RuleBrokenException("It stands.");

    public Contract FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What was agreed (合同条款).</summary>
public sealed record ContractTerms(
    string Number, DateOnly StartsOn, int PeriodMonths, decimal Amount, string Currency, decimal? MarginRate = null, DateOnly? LastDay = null);
