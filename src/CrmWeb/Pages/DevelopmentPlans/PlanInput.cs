using CrmWeb.Domain;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>What a person plans with a customer (发展计划表单).</summary>
public sealed class PlanInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Goal { get; set; }
    public List<int> People { get; set; } = [];
    public string? NextAct { get; set; }
    public DateOnly? NextOn { get; set; }
    public int? OwnerId { get; set; }
    public PlanStatus Status { get; set; }

    /// <summary>Why it changes; kept with the change.</summary>
    public string? Note { get; set; }

    public PlanTraits ToTraits() => new(Goal.Clean(), NextAct.Clean(), NextOn!.Value, OwnerId);

    public static PlanInput Of(DevelopmentPlan plan) => new()
    {
        Version = plan.Version,
        Goal = plan.Goal,
        People = [.. plan.People.Select(c => c.Id).Order()],
        NextAct = plan.NextAct,
        NextOn = plan.NextOn,
        OwnerId = plan.OwnerId,
        Status = plan.Status,
    };
}

/// <summary>Checks a plan as typed: every choice must be one that was on offer.</summary>
public sealed class PlanValidator : AbstractValidator<PlanInput>
{
    private const int YearsAhead = 5;

    public PlanValidator(PlanChoices choices, DateOnly today, Words words)
    {
        RuleFor(i => i.Goal).NotEmpty().Line(DevelopmentPlan.GoalLength, words);
        RuleFor(i => i.NextAct).NotEmpty().Line(DevelopmentPlan.NextActLength, words);
        RuleFor(i => i.NextOn).NotNull().InclusiveBetween(Bounds.EarliestDay, today.AddYears(YearsAhead));
        RuleFor(i => i.OwnerId).Must(choices.Staff.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleForEach(i => i.People).Must(id => choices.Contacts.Offers(id)).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Status).IsInEnum();
        RuleFor(i => i.Note).Line(PlanChange.NoteLength, words);
    }
}
