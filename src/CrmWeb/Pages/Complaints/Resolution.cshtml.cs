using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/resolution: closes a complaint with its outcome and cause (结案).</summary>
public sealed class ResolutionModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    private readonly CrmDbContext db = db;
    [BindProperty]
    public ResolutionInput Input { get; set; } = new();
    public Choices Causes { get; private set; } = new([]);

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Closed);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Causes = await ComplaintChoices.CausesAsync(db, Complaint.Cause, cancel);
        if (Request.Method == HttpMethods.Get)
            Input = new() { Cause = Complaint.Cause, RootCause = Complaint.RootCause, CorrectiveAction = Complaint.CorrectiveAction };
    }

    protected override ValidationResult Check() => new ResolutionValidator(Complaint, Causes, Words).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Close(Input.Closing(), entered, Terms);
}

/// <summary>How a complaint ends (结案表单).</summary>
public sealed class ResolutionInput
{
    public ComplaintOutcome? Outcome { get; set; }
    public string? Cause { get; set; }
    public string? Resolution { get; set; }
    public string? RootCause { get; set; }
    public string? CorrectiveAction { get; set; }

    public Closing Closing() => new(Outcome!.Value, Cause!, Resolution!.Trim(), RootCause?.Trim() ?? "", CorrectiveAction?.Trim() ?? "");
}

public sealed class ResolutionValidator : AbstractValidator<ResolutionInput>
{
    public ResolutionValidator(Complaint complaint, Choices causes, Words words)
    {
        RuleFor(i => i.Outcome).NotNull().IsInEnum();
        RuleFor(i => i.Outcome).Must(outcome => outcome is null || ComplaintPath.MayEnd(outcome.Value, complaint.Steps))
            .WithMessage(_ => words["Complaints.OfferFirst"]);
        RuleFor(i => i.Cause).NotEmpty().Must(causes.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Resolution).NotEmpty().Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.RootCause).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.CorrectiveAction).Lines(ComplaintStep.NoteLength, words);
    }
}
