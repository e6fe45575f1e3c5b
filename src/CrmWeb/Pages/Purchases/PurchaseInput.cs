using CrmWeb.Domain;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Purchases;

/// <summary>What a person says of a purchase (购买录入).</summary>
public sealed class PurchaseInput
{
    public Guid FormId { get; set; }
    public DateOnly? Date { get; set; }
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public int? ProductId { get; set; }

    /// <summary>Gross margin in per cent; none takes the product's or the default.</summary>
    public decimal? MarginPercent { get; set; }
    public string? OrderNumber { get; set; }
    public DateOnly? PaymentDueOn { get; set; }
    public DateOnly? PaidOn { get; set; }

    /// <summary>The won opportunity that it is entered from.</summary>
    public int? OpportunityId { get; set; }

    public static PurchaseInput Of(Purchase purchase) => new()
    {
        Date = purchase.Date,
        Amount = purchase.Amount,
        Currency = purchase.Currency,
        ProductId = purchase.ProductId,
        MarginPercent = purchase.MarginRate * 100,
        OrderNumber = purchase.OrderNumber,
        PaymentDueOn = purchase.PaymentDueOn,
        PaidOn = purchase.PaidOn,
        OpportunityId = purchase.OpportunityId,
    };

    /// <summary>The purchase said here, once the input is sound.</summary>
    public Purchase ToPurchase(Customer customer, Product? product, Entered entered)
    {
        var purchase = new Purchase(customer, Date!.Value, Amount!.Value, Currency!, entered).FromForm(FormId).FromOpportunity(OpportunityId);
        purchase.Detail(OrderNumber.Clean(), product, MarginPercent / 100, PaymentDueOn, PaidOn);
        return purchase;
    }
}

/// <summary>Checks what was typed of a purchase: a day that has come, and money that can be kept.</summary>
public sealed class PurchaseValidator : AbstractValidator<PurchaseInput>
{
    public PurchaseValidator(Words words, DateOnly today, IReadOnlyCollection<string> currencies)
    {
        RuleFor(i => i.Date).NotNull().GreaterThanOrEqualTo(Bounds.EarliestDay).LessThanOrEqualTo(today).WithMessage(_ => words["Purchases.Future"].Value);
        RuleFor(i => i.Amount).NotNull().InclusiveBetween(-Bounds.LargestMoney, Bounds.LargestMoney).PrecisionScale(18, 4, ignoreTrailingZeros: true);
        RuleFor(i => i.Currency).Must(c => currencies.Contains(c ?? "")).WithMessage(_ => words["Purchases.Choose"].Value);
        RuleFor(i => i.MarginPercent).InclusiveBetween(-100, 100).PrecisionScale(5, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.OrderNumber).Line(Purchase.OrderNumberLength, words);
        RuleFor(i => i.PaymentDueOn).GreaterThanOrEqualTo(Bounds.EarliestDay);
        RuleFor(i => i.PaidOn).GreaterThanOrEqualTo(Bounds.EarliestDay).LessThanOrEqualTo(today).WithMessage(_ => words["Purchases.Future"].Value);
    }
}
