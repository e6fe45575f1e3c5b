using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Domain.Settings;
using FluentValidation;

namespace CrmWeb.Pages.Interactions;

/// <summary>When the next step is due (下一步期限), as the log box offers it.</summary>
public enum NextStepDue
{
    None,
    Tomorrow,
    InAWeek,
    InAMonth,
    OnDay,
}

/// <summary>What a person types into the log box (互动登记表单), or changes later.</summary>
public sealed class LogInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public int CustomerId { get; set; }

    /// <summary>Sent from the dialog, which closes once the log is kept.</summary>
    public bool InSheet { get; set; }

    /// <summary>The template whose words it began with.</summary>
    public int? TemplateId { get; set; }
    public Channel Channel { get; set; } = Channel.Phone;
    public Direction Direction { get; set; } = Direction.Out;
    public List<ContentKind> Kinds { get; set; } = [];
    public string? Subject { get; set; }
    public string? Notes { get; set; }
    public string? NextStep { get; set; }
    public NextStepDue NextStepDue { get; set; }
    public DateOnly? NextStepOn { get; set; }
    public int? NextStepOwnerId { get; set; }

    /// <summary>By the clock of the company's zone; empty for now.</summary>
    public DateTime? HappensAt { get; set; }
    public List<int> ContactIds { get; set; } = [];
    public int? DurationMinutes { get; set; }
    public decimal? Cost { get; set; }
    public int? Tone { get; set; }
    public int? Arousal { get; set; }
    public bool IsReview { get; set; }
    public SellingMethod? Method { get; set; }
    public List<SellingSteps> Steps { get; set; } = [];

    /// <summary>The day the next step is due, once the form holds together.</summary>
    public DateOnly? DueFrom(DateOnly today) => NextStepDue switch
    {
        NextStepDue.Tomorrow => today.AddDays(1),
        NextStepDue.InAWeek => today.AddDays(7),
        NextStepDue.InAMonth => today.AddMonths(1),
        NextStepDue.OnDay => NextStepOn,
        _ => null,
    };

    /// <summary>The facts told by this form, for the staff member who sent it.</summary>
    public InteractionFacts Facts(DateTime now, TimeZoneInfo zone, int staffId)
    {
        var step = DueFrom(zone.DayOf(now)) is { } due ? new NextStep(WordsOfStep(), due, NextStepOwnerId ?? staffId) : null;
        var happensAt = HappensAt is { } local ? zone.UtcOf(local) : now;
        return new(happensAt, Channel, Direction, Subject!.Trim(), Notes?.Trim() ?? "", Kinds.Aggregate(ContentKind.None, (all, kind) => all | kind),
            Tone, Arousal, DurationMinutes, Cost, step, IsReview, Method, StepsReached());
    }

    /// <summary>Begins with the words of a template; its promise is due in a week unless somebody says otherwise.</summary>
    public void BeginWith(LogTemplate template)
    {
        (TemplateId, Subject, Notes, NextStep) = (template.Id, template.Subject, template.Notes, template.NextStep);
        NextStepDue = template.NextStep.Length > 0 ? NextStepDue.InAWeek : NextStepDue.None;
    }

    public static LogInput Of(Interaction interaction, TimeZoneInfo zone) => new()
    {
        Version = interaction.Version,
        CustomerId = interaction.CustomerId,
        Channel = interaction.Channel,
        Direction = interaction.Direction,
        Kinds = [.. ContentKinds.Of(interaction.Kinds)],
        Subject = interaction.Subject,
        Notes = interaction.Notes,
        NextStep = interaction.NextStep,
        NextStepDue = interaction.NextStepOn is null ? NextStepDue.None : NextStepDue.OnDay,
        NextStepOn = interaction.NextStepOn,
        NextStepOwnerId = interaction.NextStepOwnerId,
        HappensAt = TimeZoneInfo.ConvertTimeFromUtc(interaction.HappensAt, zone),
        ContactIds = [.. interaction.Contacts.Select(c => c.Id)],
        DurationMinutes = interaction.DurationMinutes,
        Cost = interaction.Cost,
        Tone = interaction.Tone,
        Arousal = interaction.Arousal,
        IsReview = interaction.IsReview,
        Method = interaction.Method,
        Steps = [.. SellingLook.Of(interaction)],
    };

    // Ticks may be left below a method that was chosen first.
    private SellingSteps StepsReached() => Method is { } method ? SellingPath.Within(method, Steps.Aggregate(SellingSteps.None, (all, step) => all | step)) : SellingSteps.None;

    // A date without words promises to go on with the subject.
    private string WordsOfStep() => string.IsNullOrWhiteSpace(NextStep) ? Subject!.Trim() : NextStep.Trim();
}

/// <summary>The kinds (互动内容) that an interaction carries, one by one.</summary>
public static class ContentKinds
{
    public static IReadOnlyList<ContentKind> All { get; } = [ContentKind.Information, ContentKind.Emotion, ContentKind.Opinion];

    public static IEnumerable<ContentKind> Of(ContentKind kinds) => All.Where(k => kinds.HasFlag(k));
}
