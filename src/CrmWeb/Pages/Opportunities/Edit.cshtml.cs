using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}/edit: changes what an opportunity is about; whoever saves second sees both versions.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public OpportunityInput Input { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();
    public Opportunity Opportunity { get; private set; } = null!;
    public OpportunityChoices Choices { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Input = OpportunityInput.Of(Opportunity).WithBlankRows(Choices.ContactIds);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        (await new OpportunityValidator(Choices, words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, new(words, formats));
        if (!ModelState.IsValid)
        {
            Input.WithBlankRows(Choices.ContactIds);
            return this.Rejected();
        }

        if (Opportunity.Version != Input.Version)
            return Disputed();

        await db.FillInAsync(Opportunity, Input, cancel);
        Opportunity.Describe(Input.Traits);
        Custom.WriteTo(Opportunity);
        if (!await db.SaveOverAsync(Opportunity, Input.Version, cancel))
            return await LoadAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/opportunities/{id}");
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = new([.. Conflict.Between(OpportunityInput.Of(Opportunity), Input, words, Choices.Shown).Fields, .. Custom.Against(new(words, formats))]);
        Input.Version = Opportunity.Version;
        Input.WithBlankRows(Choices.ContactIds);
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.Opportunities.VisibleTo(User.Staff()).EditableBy(User.Staff())
            .Include(o => o.Customer).Include(o => o.Lines).Include(o => o.Contacts).AsSingleQuery() // a few of each
            .SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (found is null)
            return false;

        Opportunity = found;
        await db.Entry(found).Collection(o => o.FieldValues).LoadAsync(cancel);
        Choices = await OpportunityChoices.LoadAsync(db, User.Staff(), found.CustomerId, found, cancel);
        await Custom.OfferAsync(db, FieldOwner.Opportunity, found, cancel);
        return true;
    }
}
