using CrmWeb.Domain.Advice;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Advice;

/// <summary>A card of advice as typed (应对建议表单).</summary>
public sealed class AdviceInput
{
    public Guid FormId { get; set; }
    public CommunicationStyle? Style { get; set; }
    public AgeBand? Age { get; set; }
    public FamilyStage? Stage { get; set; }
    public string? Text { get; set; }

    public AdviceKey Key => new(Style, Age, Stage);
}

/// <summary>Checks a card as typed.</summary>
public sealed class AdviceValidator : AbstractValidator<AdviceInput>
{
    public AdviceValidator(Words words)
    {
        RuleFor(i => i.Style).IsInEnum().Must((card, _) => !card.Key.IsEmpty).WithMessage(_ => words["Advice.ForWhom"].Value);
        RuleFor(i => i.Age).IsInEnum();
        RuleFor(i => i.Stage).IsInEnum();
        RuleFor(i => i.Text).NotEmpty().Line(AdviceCard.TextLength, words);
    }
}
