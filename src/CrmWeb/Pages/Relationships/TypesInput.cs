using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Relationships;

/// <summary>Another type for all that are ticked (批量变更表单).</summary>
public sealed class TypesInput
{
    public List<int> Items { get; set; } = [];

    /// <summary>All in the list, those not shown on the page as well.</summary>
    public bool Everything { get; set; }

    /// <summary>None for the one recommended to each, or lived with each.</summary>
    public RelationshipType? To { get; set; }
    public string? Reason { get; set; }

    public bool ChoosesSome => Items.Count > 0 || Everything;

    /// <summary>The customers meant, of those in the list.</summary>
    public IQueryable<ComparedType> Choose(IQueryable<ComparedType> list) => Everything ? list : list.Where(c => Items.Contains(c.Customer.Id));
}

/// <summary>A change of type has a reason, for the next colleague to understand it.</summary>
public sealed class TypesValidator : AbstractValidator<TypesInput>
{
    public TypesValidator(Words words)
    {
        RuleFor(i => i.ChoosesSome).Equal(true).WithMessage(_ => words["Types.ChooseSome"].Value).OverridePropertyName("Items");
        RuleFor(i => i.To).IsInEnum();
        RuleFor(i => i.Reason).NotEmpty().Line(RelationshipTypeChange.ReasonLength, words);
    }
}
