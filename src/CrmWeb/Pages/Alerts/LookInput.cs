using CrmWeb.Domain.Alerts;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Alerts;

/// <summary>What somebody wants to look at a reason for (查看原因表单).</summary>
public sealed class LookInput
{
    public LookPurpose? Purpose { get; set; }
    public string? Note { get; set; }
}

/// <summary>A look needs a purpose; one without a grant needs words of its own.</summary>
public sealed class LookValidator : AbstractValidator<LookInput>
{
    public LookValidator(Words words, ReasonAccess access)
    {
        RuleFor(i => i.Purpose).NotNull().IsInEnum();
        RuleFor(i => i.Note).Line(ReasonLook.NoteLength, words);
        RuleFor(i => i.Note).NotEmpty().When(_ => access is ReasonAccess.BreakGlass);
    }
}
