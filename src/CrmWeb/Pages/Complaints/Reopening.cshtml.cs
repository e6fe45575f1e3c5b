using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/reopening: a closed complaint is taken up again (重新打开); its resolution stays in the history.</summary>
public sealed class ReopeningModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Reopened);

    protected override ValidationResult Check() => new NoteValidator(Words, isNeeded: true).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Reopen(Input.Written, entered, Terms);
}
