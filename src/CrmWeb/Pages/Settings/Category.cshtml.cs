using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/categories/{id}: renames a complaint category; its code and the complaints that bear it stay.</summary>
public sealed class CategoryModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public CategoryInput Input { get; set; } = new();
    public bool MayChange => SettingsAccess.Changes(User, "Service");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.ComplaintCategories.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } category)
            return NotFound();

        Input = CategoryInput.Of(category);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await db.ComplaintCategories.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } category)
            return NotFound();

        (await new CategoryValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        category.Describe(Input.English.Clean(), Input.Chinese.Clean());
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect("/settings/categories");
    }
}
