using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Pages.Merges;

/// <summary>Whose value of each field stays (合并表单), and which versions of both customers the person saw.</summary>
public sealed class MergeInput
{
    public Guid FormId { get; set; }
    public Guid SurvivorVersion { get; set; }
    public Guid MergedVersion { get; set; }
    public Dictionary<MergeField, MergeSide> Sides { get; set; } = [];

    public static MergeInput Of(Customer survivor, Customer merged) => new()
    {
        FormId = Guid.NewGuid(), SurvivorVersion = survivor.Version, MergedVersion = merged.Version,
        Sides = MergeChoice.Sensible(CustomerSnapshot.Of(survivor), CustomerSnapshot.Of(merged)).Sides.ToDictionary(),
    };

    public MergeChoice Choice => new(Sides);
}

/// <summary>One of the two is chosen for every field; both together only of notes, where there is room.</summary>
public sealed class MergeValidator : AbstractValidator<MergeInput>
{
    public MergeValidator(CustomerSnapshot survivor, CustomerSnapshot merged, Words words)
    {
        RuleFor(i => i.Sides).Must(s => s.All(side => Enum.IsDefined(side.Key) && Enum.IsDefined(side.Value) && (side.Value is not MergeSide.Both || side.Key is MergeField.Notes)))
            .WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Sides)
            .Must(_ => MergeChoice.BothNotes(survivor, merged).Length <= Customer.NotesLength).When(i => i.Choice.SideOf(MergeField.Notes) is MergeSide.Both)
            .WithMessage(_ => words["Merge.NotesTooLong", Customer.NotesLength].Value);
    }
}
