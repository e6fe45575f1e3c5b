using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Pages.CustomerTags;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.BulkChanges;

/// <summary>What is to be done to all that were chosen (批量操作表单).</summary>
public sealed class BulkInput
{
    public Guid FormId { get; set; }

    /// <summary>How many the person was shown.</summary>
    public int Expected { get; set; }
    public BulkKind? Kind { get; set; }
    public int? OwnerId { get; set; }

    /// <summary>What the new owner must know of each of them.</summary>
    public string? Note { get; set; }
    public RelationshipType? Type { get; set; }
    public string? Reason { get; set; }
    public string? Tag { get; set; }
    public string? Title { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>What the kind chosen needs, and nothing of the other fields.</summary>
    public BulkOrder ToOrder() => Kind switch
    {
        BulkKind.Owner => new(BulkKind.Owner, OwnerId: OwnerId, Reason: Note.Clean()),
        BulkKind.Type => new(BulkKind.Type, Type: Type!.Value, Reason: Reason.Clean()),
        BulkKind.GiveTag or BulkKind.TakeTag => new(Kind.Value, Tag: Tag.Clean()),
        BulkKind.CareTask => new(BulkKind.CareTask, Title: Title.Clean(), DueOn: DueOn),
        _ => new(Kind!.Value),
    };
}

/// <summary>Checks what the kind chosen needs (批量操作校验).</summary>
public sealed class BulkValidator : AbstractValidator<BulkInput>
{
    public BulkValidator(Words words, Choices owners, bool mayAssign, DateOnly today)
    {
        RuleFor(i => i.Kind).NotNull().IsInEnum();
        RuleFor(i => i.Kind).Must(kind => kind is not BulkKind.Owner || mayAssign).WithMessage(_ => words["Choice.Unknown"].Value);
        When(i => i.Kind is BulkKind.Owner, () =>
        {
            RuleFor(i => i.OwnerId).Must(owners.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
            RuleFor(i => i.Note).Lines(RelationshipTypeChange.ReasonLength, words);
        });
        When(i => i.Kind is BulkKind.Type, () =>
        {
            RuleFor(i => i.Type).NotNull().IsInEnum();
            RuleFor(i => i.Reason).NotEmpty().Line(RelationshipTypeChange.ReasonLength, words);
        });
        When(i => i.Kind is BulkKind.GiveTag or BulkKind.TakeTag, () => RuleFor(i => i.Tag).NotEmpty().Line(Domain.CustomerTags.Tag.NameLength, words)
            .Must(TagValidator.HasWord).WithMessage(_ => words["Tags.NoWord"].Value));
        When(i => i.Kind is BulkKind.CareTask, () =>
        {
            RuleFor(i => i.Title).NotEmpty().Line(CareTask.TitleLength, words);
            RuleFor(i => i.DueOn).NotNull().GreaterThanOrEqualTo(today);
        });
    }
}
