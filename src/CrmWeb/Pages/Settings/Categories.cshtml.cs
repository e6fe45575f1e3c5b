using CrmWeb.Data;
using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/categories: the short list of what complaints are about.</summary>
public sealed class CategoriesModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CategoryInput Input { get; set; } = new();
    public IReadOnlyList<ComplaintCategory> Categories { get; private set; } = [];
    public bool MayChange => SettingsAccess.Changes(User, "Service");

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        (await new CategoryValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && await AddAsync(cancel))
            return Saved();

        await LoadAsync(cancel);
        return this.Rejected();
    }

    public async Task<IActionResult> OnPostArchiveAsync(int categoryId, bool restore, CancellationToken cancel)
    {
        if (await db.ComplaintCategories.SingleOrDefaultAsync(c => c.Id == categoryId, cancel) is not { } category)
            return NotFound();

        if (restore)
            category.Restore();
        else
            category.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return Saved();
    }

    private RedirectToPageResult Saved()
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    private async Task<bool> AddAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var code = Input.Code();
        if (await db.ComplaintCategories.AnyAsync(c => c.Code == code, cancel))
        {
            ModelState.AddModelError("Input.English", words["Categories.Exists"].Value);
            return false;
        }

        db.ComplaintCategories.Add(new ComplaintCategory(code, Input.English.Clean(), Input.Chinese.Clean()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task LoadAsync(CancellationToken cancel)
        => Categories = await db.ComplaintCategories.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);
}
