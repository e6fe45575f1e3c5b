using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Severity = CrmWeb.Domain.Complaints.Severity;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/assessment: how grave, how complex, how far-reaching (评估), and what is done at once.</summary>
public sealed class AssessmentModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public AssessmentInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Assessed);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        if (Request.Method == HttpMethods.Get)
            Input = AssessmentInput.Of(Complaint);
        return Task.CompletedTask;
    }

    protected override ValidationResult Check() => new AssessmentValidator(Words).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Assess(Input.Found(), Input.Note?.Trim() ?? "", entered, Terms);
}

/// <summary>What a person found when weighing a complaint (评估表单).</summary>
public sealed class AssessmentInput
{
    public Severity Severity { get; set; } = Severity.Normal;
    public bool SafetyConcern { get; set; }
    public Extent Complexity { get; set; } = Extent.Small;
    public Extent Impact { get; set; } = Extent.Small;
    public string? ImmediateAction { get; set; }
    public string? Note { get; set; }

    public Assessment Found() => new(Severity, SafetyConcern, Complexity, Impact, ImmediateAction?.Trim() ?? "");

    public static AssessmentInput Of(Complaint complaint) => new()
    {
        Severity = complaint.Severity,
        SafetyConcern = complaint.SafetyConcern,
        Complexity = complaint.Complexity ?? Extent.Small,
        Impact = complaint.Impact ?? Extent.Small,
        ImmediateAction = complaint.ImmediateAction,
    };
}

public sealed class AssessmentValidator : AbstractValidator<AssessmentInput>
{
    public AssessmentValidator(Words words)
    {
        RuleFor(i => i.Severity).IsInEnum();
        RuleFor(i => i.Complexity).IsInEnum();
        RuleFor(i => i.Impact).IsInEnum();
        RuleFor(i => i.ImmediateAction).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.Note).Lines(ComplaintStep.NoteLength, words);
    }
}
