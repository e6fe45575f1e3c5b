using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}/reopening: what was won or lost is open again, with what that set in motion taken back (重新打开).</summary>
public sealed class ReopeningModel(CrmDbContext db, Words words, TimeProvider clock) : OutcomeModel(db, words, clock)
{
    [BindProperty]
    public ReopeningInput Input { get; set; } = new();

    /// <summary>A purchase that was entered from it stands in the way: it would be a sale that never came about.</summary>
    public bool HasPurchase { get; private set; }

    protected override bool IsNext => !Opportunity.IsOpen;

    protected override string DoneWord => "Opportunities.IsOpenAgain";

    protected override async Task PrepareAsync(CancellationToken cancel) => HasPurchase = await Db.HasPurchaseAsync(Opportunity, cancel);

    protected override void Check()
    {
        new ReopeningValidator(Words).Validate(Input).AddToModelState(ModelState, nameof(Input));
        if (HasPurchase)
            ModelState.AddModelError("", Words["Opportunities.PurchaseStands"].Value);
    }

    protected override Task<bool> SaveAsync(Entered entered, CancellationToken cancel) => Db.ReopenAsync(Opportunity, Input.Note.Clean(), Version, entered, cancel);
}

/// <summary>Why it is taken up again (重新打开表单).</summary>
public sealed class ReopeningInput
{
    public string? Note { get; set; }
}

public sealed class ReopeningValidator : AbstractValidator<ReopeningInput>
{
    public ReopeningValidator(Words words) => RuleFor(i => i.Note).NotEmpty().Lines(OpportunityStep.NoteLength, words);
}
