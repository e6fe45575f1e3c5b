using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Purchases;

/// <summary>A purchase (购买): a dated amount in a currency, negative for a refund (退款).</summary>
/// <remarks>Never overwritten: a change withdraws this row and enters another, so that any past day can be computed again.</remarks>
public sealed class Purchase : ILedgerRow
{
    public const int OrderNumberLength = 60;
    public const int CurrencyLength = 3;

    private Purchase() { } // EF Core

    public Purchase(Customer customer, DateOnly date, decimal amount, string currency, Entered entered)
        => (Customer, CustomerId, Date, Amount, Currency, EnteredAt, EnteredBy) = (customer, customer.Id, date, amount, currency, entered.At, entered.By);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public DateOnly Date { get; private set; }
    public decimal Amount { get; private set; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Gross margin (毛利率) of this purchase as a fraction of the amount; none means the product's or the default.</summary>
    public decimal? MarginRate { get; private set; }
    public int? ProductId { get; private set; }
    public Product? Product { get; private set; }

    /// <summary>A refund that names an order nets on that order's day.</summary>
    public string OrderNumber { get; private set; } = "";
    public DateOnly? PaymentDueOn { get; private set; }
    public DateOnly? PaidOn { get; private set; }

    /// <summary>The won opportunity (商机) that it was entered from.</summary>
    public int? OpportunityId { get; private set; }
    public int? ImportId { get; private set; }
    public Guid? FormId { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int? WithdrawnBy { get; private set; }
    public bool IsRefund => Amount < 0;

    public void Detail(string orderNumber, Product? product, decimal? marginRate, DateOnly? paymentDueOn, DateOnly? paidOn)
        => (OrderNumber, Product, ProductId, MarginRate, PaymentDueOn, PaidOn) = (orderNumber, product, product?.Id, marginRate, paymentDueOn, paidOn);

    /// <summary>The purchase of a good row of a file.</summary>
    public static Purchase Imported(PurchaseRow row, int customerId, int? productId, FileImport import, Entered entered) => new()
    {
        CustomerId = customerId, Date = row.Date, Amount = row.Amount, Currency = row.Currency, OrderNumber = row.OrderNumber,
        MarginRate = row.Margin, ProductId = productId, ImportId = import.Id, EnteredAt = entered.At, EnteredBy = entered.By,
    };

    public void Withdraw(DateTime at, int? staffId)
    {
        if (WithdrawnAt is not null)
            throw new RuleBrokenException("Already withdrawn.");

        (WithdrawnAt, WithdrawnBy) = (at, staffId);
    }

    /// <summary>The same purchase entered anew, after it was withdrawn.</summary>
    public Purchase Again(Entered entered)
    {
        if (WithdrawnAt is null)
            throw new RuleBrokenException("It stands.");

        var again = new Purchase(Customer, Date, Amount, Currency, entered);
        again.Detail(OrderNumber, Product, MarginRate, PaymentDueOn, PaidOn);
        again.OpportunityId = OpportunityId;
        return again;
    }

    public Purchase FromOpportunity(int? opportunityId)
    {
        OpportunityId = opportunityId;
        return this;
    }

    /// <summary>The same purchase entered anew for another customer, after it was withdrawn by a merge; its import can still take it back.</summary>
    public Purchase MovedTo(Customer customer, Entered entered)
    {
        if (WithdrawnAt is null)
            throw new RuleBrokenException("It stands.");

        var moved = (Purchase)MemberwiseClone();
        (moved.Id, moved.Customer, moved.CustomerId, moved.FormId) = (0, customer, customer.Id, null);
        (moved.EnteredAt, moved.EnteredBy, moved.WithdrawnAt, moved.WithdrawnBy) = (entered.At, entered.By, null, null);
        return moved;
    }

    public Purchase FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
