using CrmWeb.Domain.Care;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Care;

/// <summary>What a person writes about a care task (关怀任务表单).</summary>
public sealed class CareInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public int CustomerId { get; set; }
    public string? Title { get; set; }
    public DateOnly? DueOn { get; set; }
    public int? OwnerId { get; set; }
    public int? ContactId { get; set; }
    public CarePhase Phase { get; set; } = CarePhase.AfterSale;
    public CareMethod Method { get; set; } = CareMethod.ProactiveCall;
    public string? Script { get; set; }

    public static CareInput Of(CareTask task) => new()
    {
        Version = task.Version,
        CustomerId = task.CustomerId,
        Title = task.Title,
        DueOn = task.DueOn,
        OwnerId = task.OwnerId,
        ContactId = task.ContactId,
        Phase = task.Phase,
        Method = task.Method,
        Script = task.Script,
    };
}

/// <summary>What the form asks of its words (关怀任务校验).</summary>
public sealed class CareValidator : AbstractValidator<CareInput>
{
    private const int YearsAway = 5;

    /// <param name="byRule">A rule's task has its own words; a person may leave them so.</param>
    public CareValidator(CareChoices choices, Words words, DateOnly today, bool byRule = false)
    {
        RuleFor(i => i.Title).Line(CareTask.TitleLength, words);
        RuleFor(i => i.Title).NotEmpty().When(_ => !byRule);
        RuleFor(i => i.DueOn).NotNull().InclusiveBetween(today.AddYears(-1), today.AddYears(YearsAway));
        RuleFor(i => i.Phase).IsInEnum();
        RuleFor(i => i.Method).IsInEnum();
        RuleFor(i => i.Script).Lines(CareTask.ScriptLength, words);
        RuleFor(i => i.ContactId).Must(choices.Contacts.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.OwnerId).Must(choices.Staff.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
    }
}
