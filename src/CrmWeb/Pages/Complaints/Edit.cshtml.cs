using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}/edit: corrects what was recorded; whoever saves second sees both versions.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ComplaintInput Input { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();
    public Complaint Complaint { get; private set; } = null!;
    public ComplaintChoices Choices { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Input = ComplaintInput.Of(Complaint, formats.Zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        var product = await ProductMatch.FindAsync(db, Input.Product, Complaint.ProductId, cancel);
        var check = await new ComplaintValidator(Choices, Complaint.Kind.Corrections, product, words, clock.GetUtcNow().UtcDateTime, formats.Zone).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, new(words, formats));
        if (!ModelState.IsValid)
            return this.Rejected();
        if (Complaint.Version != Input.Version)
            return Disputed();

        await WriteAsync(product, cancel);
        if (!await db.SaveOverAsync(Complaint, Input.Version, cancel))
            return await LoadAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/complaints/{id}");
    }

    private async Task WriteAsync(ProductMatch product, CancellationToken cancel)
    {
        var contact = await db.Contacts.FindAsync([Input.ContactId], cancel);
        Complaint.Describe(Input.Traits(contact, product.Product), await db.ServiceTermsAsync(cancel));
        Custom.WriteTo(Complaint);
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = new([.. Conflict.Between(ComplaintInput.Of(Complaint, formats.Zone), Input, words, Choices.Shown).Fields, .. Custom.Against(new(words, formats))]);
        Input.Version = Complaint.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.Complaints.EditableBy(User.Staff()).Include(c => c.Customer).Include(c => c.Product).Include(c => c.Steps.OrderBy(s => s.Id)).Include(c => c.FieldValues)
            .AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (found is null)
            return false;

        Complaint = found;
        Choices = await ComplaintChoices.LoadAsync(db, User.Staff(), found.CustomerId, found, cancel);
        await Custom.OfferAsync(db, FieldOwner.Complaint, found, cancel);
        return true;
    }
}
