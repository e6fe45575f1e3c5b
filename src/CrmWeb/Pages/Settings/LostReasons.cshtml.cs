using CrmWeb.Data;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/lost-reasons: the short list of why opportunities are lost.</summary>
public sealed class LostReasonsModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LostReasonInput Input { get; set; } = new();
    public IReadOnlyList<LostReason> Reasons { get; private set; } = [];
    public bool MayChange => SettingsAccess.Changes(User, "Pipeline");

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        (await new LostReasonValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && await AddAsync(cancel))
            return Saved();

        await LoadAsync(cancel);
        return this.Rejected();
    }

    public async Task<IActionResult> OnPostArchiveAsync(int reasonId, bool restore, CancellationToken cancel)
    {
        if (await db.LostReasons.SingleOrDefaultAsync(c => c.Id == reasonId, cancel) is not { } reason)
            return NotFound();

        if (restore)
            reason.Restore();
        else
            reason.Archive(clock.GetUtcNow().UtcDateTime);
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
        if (await db.LostReasons.AnyAsync(c => c.Code == code, cancel))
        {
            ModelState.AddModelError("Input.English", words["LostReasons.Exists"].Value);
            return false;
        }

        db.LostReasons.Add(new LostReason(code, Input.English.Clean(), Input.Chinese.Clean()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task LoadAsync(CancellationToken cancel)
        => Reasons = await db.LostReasons.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);
}
