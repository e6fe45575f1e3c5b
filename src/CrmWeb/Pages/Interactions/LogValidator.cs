using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Interactions;

/// <summary>What the log box asks of its words before they are kept (互动登记校验).</summary>
public sealed class LogValidator : AbstractValidator<LogInput>
{
    private const int YearsAhead = 5;
    private const int MostContacts = 50;
    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public LogValidator(Words words, DateTime now, TimeZoneInfo zone)
    {
        RuleFor(i => i.CustomerId).GreaterThan(0).WithMessage(_ => words["Log.ChooseCustomer"]);
        RuleFor(i => i.Subject).NotEmpty().Line(Interaction.SubjectLength, words);
        RuleFor(i => i.Notes).Lines(Interaction.NotesLength, words);
        RuleFor(i => i.Channel).IsInEnum();
        RuleFor(i => i.Direction).IsInEnum();
        RuleForEach(i => i.Kinds).Must(k => ContentKinds.All.Contains(k)).WithMessage(_ => words["Binding.Unreadable"]);
        RuleFor(i => i.Method).IsInEnum();
        RuleForEach(i => i.Steps).Must(s => SellingLook.All.Contains(s)).WithMessage(_ => words["Binding.Unreadable"]);
        RuleFor(i => i.ContactIds).Must(ids => ids.Count <= MostContacts).WithMessage(_ => words["Binding.Unreadable"]);
        RuleFor(i => i.HappensAt).InclusiveBetween(Earliest, now.AddYears(YearsAhead));
        Measures();
        Mood(words);
        Step(words, zone.DayOf(now));
    }

    private void Measures()
    {
        RuleFor(i => i.DurationMinutes).InclusiveBetween(1, InteractionFacts.LongestMinutes);
        RuleFor(i => i.Cost).InclusiveBetween(0, 1_000_000_000);
    }

    private void Mood(Words words)
    {
        RuleFor(i => i.Tone).InclusiveBetween(-InteractionFacts.MoodMost, InteractionFacts.MoodMost);
        RuleFor(i => i.Arousal).InclusiveBetween(-InteractionFacts.MoodMost, InteractionFacts.MoodMost);
        RuleFor(i => i.Arousal).Must((i, arousal) => arousal is null == i.Tone is null).WithMessage(_ => words["Log.WholeMood"]);
    }

    private void Step(Words words, DateOnly today)
    {
        RuleFor(i => i.NextStep).Line(Interaction.NextStepLength, words);
        RuleFor(i => i.NextStepDue).IsInEnum()
            .NotEqual(NextStepDue.None).When(i => !string.IsNullOrWhiteSpace(i.NextStep), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => words["Log.PromiseNeedsDay"]);
        RuleFor(i => i.NextStepOn).NotNull().InclusiveBetween(DateOnly.FromDateTime(Earliest), today.AddYears(YearsAhead)).When(i => i.NextStepDue == NextStepDue.OnDay);
    }
}
