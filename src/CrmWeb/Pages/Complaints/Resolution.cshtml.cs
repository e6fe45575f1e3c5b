using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/resolution: closes a case with its outcome, and with what its kind must answer for (结案).</summary>
public sealed class ResolutionModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    private readonly CrmDbContext db = db;
    [BindProperty]
    public ResolutionInput Input { get; set; } = new();
    public Choices Causes { get; private set; } = new([]);
    public IEnumerable<SelectListItem> Outcomes => Complaint.Kind.Outcomes.Select(o => new SelectListItem(Words.Of(o), $"{o}"));
    public bool IsComplaint => Complaint.Kind == CaseKind.Complaint;

    protected override bool IsNext() => Complaint.NextSteps.Contains(ComplaintStatus.Closed);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Causes = await ComplaintChoices.CausesAsync(db, Complaint.Cause, cancel);
        if (Request.Method == HttpMethods.Get)
            Input = ResolutionInput.For(Complaint);
    }

    protected override ValidationResult Check() => new ResolutionValidator(Complaint, Causes, Words).Validate(Input);

    protected override void Take(Entered entered) => Complaint.Close(Input.Closing(), entered, Terms);
}
