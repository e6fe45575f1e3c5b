using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Complaints;

/// <summary>How a case ends (结案表单): each point of the close is done, or has the reason why it does not apply.</summary>
public sealed class ResolutionInput
{
    public ComplaintOutcome? Outcome { get; set; }
    public string? Resolution { get; set; }
    public string? Cause { get; set; }
    public string? NoCause { get; set; }

    /// <summary>What was done for the customer where nothing had been offered before.</summary>
    public string? Remedy { get; set; }
    public string? NoRemedy { get; set; }
    public bool Informed { get; set; }
    public string? NotInformed { get; set; }
    public bool SatisfactionAsked { get; set; }
    public string? NotAsked { get; set; }
    public string? RootCause { get; set; }
    public string? CorrectiveAction { get; set; }

    public static ResolutionInput For(Complaint complaint) => new()
    {
        Cause = complaint.Cause, Remedy = complaint.OfferedRemedy, RootCause = complaint.RootCause, CorrectiveAction = complaint.CorrectiveAction,
        Outcome = complaint.Kind == CaseKind.Complaint ? null : complaint.Kind.Outcomes[0],
    };

    /// <summary>What it says so far; its outcome counts only once there is one.</summary>
    public Closing Closing() => new(
        Outcome.GetValueOrDefault(), Cause ?? "", Resolution.Clean(), RootCause.Clean(), CorrectiveAction.Clean(), Remedy.Clean(), Informed, SatisfactionAsked, [.. Excuses()]);

    /// <summary>What was written as the reason why a point does not apply.</summary>
    public string? ReasonOf(ClosingPoint point) => point switch
    {
        ClosingPoint.Cause => NoCause,
        ClosingPoint.Remedy => NoRemedy,
        ClosingPoint.Informed => NotInformed,
        _ => NotAsked,
    };

    private IEnumerable<NotApplicable> Excuses() => Enum.GetValues<ClosingPoint>()
        .Select(point => new NotApplicable(point, ReasonOf(point).Clean())).Where(n => n.Reason.Length > 0);
}

/// <summary>What a close must say (结案校验); a point is done or excused, and never both.</summary>
public sealed class ResolutionValidator : AbstractValidator<ResolutionInput>
{
    private const int ReasonLength = 300;
    private readonly Words words;

    public ResolutionValidator(Complaint complaint, Choices causes, Words words)
    {
        this.words = words;
        RuleFor(i => i.Outcome).NotNull().Must(outcome => outcome is null || complaint.Kind.Outcomes.Contains(outcome.Value)).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Outcome).Must(outcome => outcome is null || ComplaintPath.MayEnd(outcome.Value, complaint.Steps)).WithMessage(_ => words["Complaints.OfferFirst"]);
        RuleFor(i => i.Resolution).NotEmpty().Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Cause).Must(causes.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Remedy).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.RootCause).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.CorrectiveAction).Lines(ComplaintStep.NoteLength, words);
        foreach (var point in complaint.Kind.Points)
            DoneOrExcused(point);
    }

    private void DoneOrExcused(ClosingPoint point)
    {
        var (field, reason) = FieldsOf(point);
        RuleFor(i => i.ReasonOf(point)).Line(ReasonLength, words).OverridePropertyName(reason).WithName(_ => words.Field(typeof(ResolutionInput), reason));
        RuleFor(i => i).Must(i => i.Closing() is var said && (said.Says(point) || said.Excuses(point))).WithMessage(_ => words["Complaints.NeedsPoint"].Value).OverridePropertyName(field);
        RuleFor(i => i).Must(i => i.Closing() is var said && !(said.Says(point) && said.Excuses(point))).WithMessage(_ => words["Complaints.DoneOrNot"].Value).OverridePropertyName(reason);
    }

    private static (string Field, string Reason) FieldsOf(ClosingPoint point) => point switch
    {
        ClosingPoint.Cause => (nameof(ResolutionInput.Cause), nameof(ResolutionInput.NoCause)),
        ClosingPoint.Remedy => (nameof(ResolutionInput.Remedy), nameof(ResolutionInput.NoRemedy)),
        ClosingPoint.Informed => (nameof(ResolutionInput.Informed), nameof(ResolutionInput.NotInformed)),
        _ => (nameof(ResolutionInput.SatisfactionAsked), nameof(ResolutionInput.NotAsked)),
    };
}
