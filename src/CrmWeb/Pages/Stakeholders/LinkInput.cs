using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>A link to another stakeholder (关系), as typed.</summary>
public sealed class LinkInput
{
    public LinkKind? Kind { get; set; }
    public int? OtherId { get; set; }
    public DateOnly? Since { get; set; }
    public string? Notes { get; set; }
}

/// <summary>Checks a link; whether the other one may be seen is asked of the database.</summary>
public sealed class LinkValidator : AbstractValidator<LinkInput>
{
    private static readonly DateOnly Earliest = new(1800, 1, 1);

    public LinkValidator(Words words, DateOnly today, int ownId)
    {
        RuleFor(i => i.Kind).NotNull().IsInEnum();
        RuleFor(i => i.OtherId).NotNull().NotEqual(ownId).WithMessage(_ => words["Links.Self"].Value);
        RuleFor(i => i.Since).InclusiveBetween(Earliest, today).When(i => i.Since is not null);
        RuleFor(i => i.Notes).Line(RelationshipLink.NotesLength, words);
    }
}
