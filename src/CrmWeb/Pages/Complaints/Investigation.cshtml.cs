using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/investigation: the inquiry begins, or goes on after waiting or a refusal (调查).</summary>
public sealed class InvestigationModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Investigating);

    protected override ValidationResult Check() => new NoteValidator(Words, isNeeded: false).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Investigate(Input.Written, entered, Terms);
}
