using CrmWeb.Domain;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Contracts;

/// <summary>What a person says of a contract (合同录入).</summary>
public sealed class ContractInput
{
    public Guid FormId { get; set; }
    public string? Number { get; set; }
    public DateOnly? StartsOn { get; set; }
    public int PeriodMonths { get; set; } = 12;
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }

    /// <summary>Gross margin in per cent; none takes the customer's usual one.</summary>
    public decimal? MarginPercent { get; set; }
    public DateOnly? LastDay { get; set; }

    public static ContractInput Of(ContractTerms terms) => new()
    {
        Number = terms.Number,
        StartsOn = terms.StartsOn,
        PeriodMonths = terms.PeriodMonths,
        Amount = terms.Amount,
        Currency = terms.Currency,
        MarginPercent = terms.MarginRate * 100,
        LastDay = terms.LastDay,
    };

    /// <summary>The contract said here, once the input is sound.</summary>
    public Contract ToContract(Customer customer, Entered entered)
        => new Contract(customer, new(Number.Clean(), StartsOn!.Value, PeriodMonths, Amount!.Value, Currency!, MarginPercent / 100, LastDay), entered).FromForm(FormId);
}

/// <summary>Checks what was typed of a contract: days that follow one another, and money that can be kept.</summary>
public sealed class ContractValidator : AbstractValidator<ContractInput>
{
    private const int MostYearsAhead = 10;
    public ContractValidator(Words words, DateOnly today, IReadOnlyCollection<string> currencies)
    {
        var latest = today.AddYears(MostYearsAhead);
        RuleFor(i => i.Number).NotEmpty().Line(Contract.NumberLength, words);
        RuleFor(i => i.StartsOn).NotNull().InclusiveBetween(Bounds.EarliestDay, latest);
        RuleFor(i => i.PeriodMonths).Must(Periods.Contains).WithMessage(_ => words["Purchases.Choose"].Value);
        RuleFor(i => i.Amount).NotNull().GreaterThan(0).LessThanOrEqualTo(Bounds.LargestMoney).PrecisionScale(18, 4, ignoreTrailingZeros: true);
        RuleFor(i => i.Currency).Must(c => currencies.Contains(c ?? "")).WithMessage(_ => words["Purchases.Choose"].Value);
        RuleFor(i => i.MarginPercent).InclusiveBetween(-100, 100).PrecisionScale(5, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.LastDay).GreaterThanOrEqualTo(i => i.StartsOn).WithMessage(_ => words["Contracts.EndsBeforeStart"].Value).LessThanOrEqualTo(latest);
    }

    /// <summary>The renewal periods on offer, in months.</summary>
    public static IReadOnlyList<int> Periods { get; } = [1, 2, 3, 6, 12, 24, 36, 60];
}
