using CrmWeb.Domain.Preparations;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Preparations;

/// <summary>What is told of one line of the checklist (准备项表单).</summary>
public sealed class ItemInput
{
    public Guid Version { get; set; }
    public bool IsArranged { get; set; }
    public string? Note { get; set; }
    public Reception? Reception { get; set; }
}

/// <summary>Checks what is told of one line.</summary>
public sealed class ItemValidator : AbstractValidator<ItemInput>
{
    public ItemValidator(Words words)
    {
        RuleFor(i => i.Note).Line(PreparationItem.NoteLength, words);
        RuleFor(i => i.Reception).IsInEnum();
    }
}
