using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/satisfaction: how satisfied the customer was with the way we closed it (结案满意度).</summary>
public sealed class SatisfactionModel(CrmDbContext db, Words words, TimeProvider clock) : StepModel(db, words, clock)
{
    [BindProperty]
    public SatisfactionInput Input { get; set; } = new();

    protected override bool IsNext() => !Complaint.IsOpen;

    protected override ValidationResult Check() => new SatisfactionValidator().Validate(Input);

    protected override void Take(Entered entered) => Complaint.Rate(Input.Score!.Value);
}

/// <summary>The customer's score (满意度表单), 1 very dissatisfied to 5 very satisfied.</summary>
public sealed class SatisfactionInput
{
    public int? Score { get; set; }
}

public sealed class SatisfactionValidator : AbstractValidator<SatisfactionInput>
{
    public SatisfactionValidator()
    {
        RuleFor(i => i.Score).NotNull().InclusiveBetween(1, 5);
    }
}
