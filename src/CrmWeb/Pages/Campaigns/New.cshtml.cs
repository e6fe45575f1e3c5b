using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>/campaigns/new: enters a campaign.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel, ICampaignForm
{
    [BindProperty]
    public CampaignInput Input { get; set; } = new();
    public Choices Owners { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Owners = new(await db.StaffChoicesAsync(User.Staff(), null, cancel));
        Input = new() { FormId = Guid.NewGuid(), StartsOn = formats.Today };
        if (Owners.Offers(User.StaffId()))
            Input.OwnerId = User.StaffId();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Owners = new(await db.StaffChoicesAsync(User.Staff(), null, cancel));
        (await new CampaignValidator(words, formats.Today, Owners).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        db.Campaigns.Add(new Campaign(Input.ToTraits(), formats.Zone, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<Campaign>(k => k.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/campaigns/{await db.Campaigns.Where(k => k.FormId == Input.FormId).Select(k => k.Id).SingleAsync(cancel)}");
    }
}
