using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>What a person types of a touch (接触登记表单).</summary>
public sealed class TouchInput
{
    public Guid FormId { get; set; }
    public DateOnly? On { get; set; }
    public Channel Channel { get; set; } = Channel.Phone;
    public Direction Direction { get; set; } = Direction.Out;
    public string? Subject { get; set; }
    public string? Notes { get; set; }
    public int? Tone { get; set; }

    public TouchFacts Facts() => new(On!.Value, Channel, Direction, Subject.Clean(), Notes.Clean().ReplaceLineEndings("\n"), Tone);
}

/// <summary>Checks what was typed of a touch.</summary>
public sealed class TouchValidator : AbstractValidator<TouchInput>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public TouchValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.On).NotNull().InclusiveBetween(Earliest, today);
        RuleFor(i => i.Channel).IsInEnum();
        RuleFor(i => i.Direction).IsInEnum();
        RuleFor(i => i.Subject).NotEmpty().Line(Interaction.SubjectLength, words);
        RuleFor(i => i.Notes).Lines(Interaction.NotesLength, words);
        RuleFor(i => i.Tone).InclusiveBetween(-InteractionFacts.MoodMost, InteractionFacts.MoodMost);
    }
}
