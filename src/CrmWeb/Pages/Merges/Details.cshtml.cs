using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Merges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Merges;

/// <summary>/merges/{id}: what a merge moved, and for thirty days its undoing.</summary>
public sealed class DetailsModel(CrmDbContext db, CareGeneration care, Words words, Formats formats, TimeProvider clock) : PageModel
{
    public CustomerMerge Merge { get; private set; } = null!;
    public MergeRecord Record { get; private set; } = null!;

    /// <summary>What undoing it would do; none where it cannot be undone.</summary>
    public PartingOutlook? Outlook { get; private set; }
    public UndoRefusal? Refusal { get; private set; }
    public string? By { get; private set; }

    /// <summary>The customer that the survivor was merged into since.</summary>
    public string? MergedOn { get; private set; }

    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (Refusal is not null)
            return Refused(words[$"Merge.Refusal.{Refusal}", MergedOn ?? ""].Value);

        try
        {
            await db.PartAsync(Merge, formats.Today, Now, cancel);
        }
        catch (DbUpdateException)
        {
            return Refused(words["Conflict.Meanwhile"].Value);
        }

        await care.RunForAsync([Merge.SurvivorId, Merge.MergedId], formats.Today, cancel);
        TempData["Toast"] = words["Merge.Parted", Record.Merged.Name].Value;
        return RedirectToPage("/Customers/Details", new { id = Merge.MergedId });
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.MergeToUndoAsync(db.CustomerMerges.VisibleTo(User.Staff()), id, cancel) is not { } merge)
            return false;

        (Merge, Record, Refusal) = (merge, MergeRecord.Read(merge.Kept), merge.RefusalAt(Now.At));
        By = await db.Users.Where(u => u.Id == merge.MergedBy).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel);
        MergedOn = await db.Customers.Where(c => c.Id == merge.Survivor.MergedIntoId).Select(c => c.Name).FirstOrDefaultAsync(cancel);
        Outlook = Refusal is null ? await PartingOutlook.OfAsync(db, merge, cancel) : null;
        return true;
    }
}
