using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/conversion: a question, request, suggestion or praise turns out to be a complaint (转为投诉).</summary>
public sealed class ConversionModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    protected override bool IsNext() => Complaint is { IsOpen: true, Kind: not CaseKind.Complaint };

    protected override ValidationResult Check() => new NoteValidator(Words, isNeeded: true).Validate(Input);

    protected override void Take(Entered entered) => Complaint.BecomeComplaint(Input.Written, entered, Terms);
}
