using CrmWeb.Data;
using CrmWeb.Language;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/causes/{id}: renames a cause or moves it to another branch; its code and what it explained stay.</summary>
public sealed class CauseModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public CauseInput Input { get; set; } = new();
    public bool MayChange => SettingsAccess.Changes(User, "Company");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var cause = await db.Causes.SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (cause is null)
            return NotFound();

        Input = CauseInput.Of(cause);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        var cause = await db.Causes.SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (cause is null)
            return NotFound();

        var check = await new CauseValidator(words).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Input.Describe(cause);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect("/settings/causes");
    }
}
