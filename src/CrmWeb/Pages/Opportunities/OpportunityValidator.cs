using CrmWeb.Domain;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Opportunities;

/// <summary>What the form of an opportunity asks (商机表单校验): every choice must be one that was on offer.</summary>
public sealed class OpportunityValidator : AbstractValidator<OpportunityInput>
{
    private const int MostYearsAhead = 10;
    private const int MostLines = 50;
    private const decimal LargestQuantity = 1_000_000;

    public OpportunityValidator(OpportunityChoices choices, Words words, DateOnly today)
    {
        RuleFor(i => i.Title).NotEmpty().Line(Opportunity.TitleLength, words);
        RuleFor(i => i.Amount).InclusiveBetween(0, Bounds.LargestMoney).PrecisionScale(18, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.Currency).NotEmpty().Must(choices.Currencies.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.OwnPercent).InclusiveBetween(0, 100);
        RuleFor(i => i.ExpectedOn).NotNull().InclusiveBetween(Bounds.EarliestDay, today.AddYears(MostYearsAhead));
        RuleFor(i => i.Competitor).Line(Opportunity.CompetitorLength, words);
        RuleFor(i => i.OwnerId).Must(choices.Staff.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Notes).Lines(Opportunity.NotesLength, words);
        RuleFor(i => i.Lines).Must(l => l.Count <= MostLines).WithMessage(_ => words["Opportunities.TooManyLines", MostLines].Value);
        RuleForEach(i => i.Lines).ChildRules(line => Line(line, choices, words));
        RuleFor(i => i.People).Must(people => people.TrueForAll(p => p.Role is null || choices.Contacts.Offers(p.ContactId))
            && people.Where(p => p.Role is not null).Select(p => p.ContactId).Distinct().Count() == people.Count(p => p.Role is not null))
            .WithMessage(_ => words["Choice.Unknown"].Value);
        RuleForEach(i => i.People).ChildRules(person => person.RuleFor(p => p.Role).IsInEnum());
        // What the lines come to is kept as an amount too.
        RuleFor(i => i.Lines).Must(lines => lines.Sum(l => (l.Quantity ?? 1) * (l.UnitPrice ?? 0)) <= Bounds.LargestMoney)
            .When(i => i.Lines.TrueForAll(IsWithin)).WithMessage(_ => words["Opportunities.TooMuch"].Value);
    }

    private static bool IsWithin(LineInput line) => line is { Quantity: null or <= LargestQuantity, UnitPrice: null or <= Bounds.LargestMoney };

    private static void Line(InlineValidator<LineInput> line, OpportunityChoices choices, Words words)
    {
        line.RuleFor(l => l.ProductId).NotNull().When(l => !l.IsBlank);
        line.RuleFor(l => l.ProductId).Must(choices.Products.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        line.RuleFor(l => l.Quantity).GreaterThan(0).LessThanOrEqualTo(LargestQuantity).PrecisionScale(18, 4, ignoreTrailingZeros: true);
        line.RuleFor(l => l.UnitPrice).InclusiveBetween(0, Bounds.LargestMoney).PrecisionScale(18, 4, ignoreTrailingZeros: true);
    }
}
