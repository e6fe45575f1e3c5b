using CrmWeb.Domain;
using CrmWeb.Domain.Households;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Households;

/// <summary>A member of a household as typed (家庭成员表单).</summary>
public sealed class MemberInput
{
    public Guid FormId { get; set; }
    public string? Name { get; set; }
    public FamilyRelation? Relation { get; set; }
    public DateOnly? Birthday { get; set; }
    public string? Notes { get; set; }

    public MemberTraits Traits() => new(Name.Clean(), Relation!.Value, Birthday, Notes.Clean());
}

/// <summary>Checks a member as typed.</summary>
public sealed class MemberValidator : AbstractValidator<MemberInput>
{
    public MemberValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.Name).NotEmpty().Line(HouseholdMember.NameLength, words);
        RuleFor(i => i.Relation).NotNull().IsInEnum();
        RuleFor(i => i.Birthday).InclusiveBetween(Bounds.EarliestDay, today).When(i => i.Birthday is not null);
        RuleFor(i => i.Notes).Line(HouseholdMember.NotesLength, words);
    }
}
