using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/lost-reasons/{id}: renames a reason why opportunities are lost; its code and those that bear it stay.</summary>
public sealed class LostReasonModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public LostReasonInput Input { get; set; } = new();
    public bool MayChange => SettingsAccess.Changes(User, "Pipeline");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.LostReasons.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } reason)
            return NotFound();

        Input = LostReasonInput.Of(reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await db.LostReasons.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } reason)
            return NotFound();

        (await new LostReasonValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        reason.Describe(Input.English.Clean(), Input.Chinese.Clean());
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect("/settings/lost-reasons");
    }
}
