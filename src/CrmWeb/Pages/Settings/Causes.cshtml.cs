using CrmWeb.Data;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/causes: why customers leave and complain, branch by branch.</summary>
public sealed class CausesModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CauseInput Input { get; set; } = new();
    public ILookup<CauseBranch, Cause> Causes { get; private set; } = Array.Empty<Cause>().ToLookup(c => c.Branch);
    public bool MayChange => SettingsAccess.Changes(User, "Company");

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var check = await new CauseValidator(words).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid || !await AddAsync(cancel))
        {
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostArchiveAsync(int causeId, bool restore, CancellationToken cancel)
    {
        var cause = await db.Causes.SingleOrDefaultAsync(c => c.Id == causeId, cancel);
        if (cause is null)
            return NotFound();

        if (restore)
            cause.Restore();
        else
            cause.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    private async Task<bool> AddAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var code = Input.Code();
        if (await db.Causes.AnyAsync(c => c.Code == code, cancel))
        {
            ModelState.AddModelError("Input.English", words["Settings.CauseExists"]);
            return false;
        }

        db.Causes.Add(new Cause(code, Input.Branch, Input.Use, Input.English!.Trim(), Input.Chinese!.Trim()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task LoadAsync(CancellationToken cancel)
        => Causes = (await db.Causes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.Branch);
}
