using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>/campaigns/{id}/edit: changes what is said of a campaign; its costs have their own marks.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats) : PageModel, ICampaignForm
{
    [BindProperty]
    public CampaignInput Input { get; set; } = new();
    public Campaign Campaign { get; private set; } = null!;
    public Choices Owners { get; private set; } = new([]);
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = CampaignInput.Of(Campaign);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new CampaignValidator(words, formats.Today, Owners).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        Campaign.Describe(Input.ToTraits(), formats.Zone);
        if (!await db.SaveOverAsync(Campaign, Input.Version, cancel))
            return await FindAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/campaigns/{id}");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.Campaigns.EditableBy(User.Staff()).SingleOrDefaultAsync(k => k.Id == id, cancel);
        if (found is null)
            return false;

        (Campaign, Owners) = (found, new(await db.StaffChoicesAsync(User.Staff(), found.OwnerId, cancel)));
        return true;
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(CampaignInput.Of(Campaign), Input, words, (field, value) => (field, value) is (nameof(CampaignInput.OwnerId), int id) ? Owners.NameOf(id) : null);
        Input.Version = Campaign.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
