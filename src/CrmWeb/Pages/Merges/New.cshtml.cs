using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Merges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Merges;

/// <summary>/customers/{id}/merge?with=: two customers side by side, and what becomes of them when they are one.</summary>
public sealed class NewModel(CrmDbContext db, CareGeneration care, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public Customer Survivor { get; private set; } = null!;
    public Customer? Merged { get; private set; }
    public CustomerFinder? Finder { get; private set; }
    public IReadOnlyList<MergeRow> Rows { get; private set; } = [];

    /// <summary>How much of each kind goes to the survivor.</summary>
    public IReadOnlyDictionary<string, int> Moves { get; private set; } = new Dictionary<string, int>();

    /// <summary>Why these two are no pair to merge (不可合并的原因); none where they are.</summary>
    public string? Obstacle => this switch
    {
        { Survivor.IsCatchAll: true } or { Merged.IsCatchAll: true } => "Merge.CatchAll",
        { Survivor.IsArchived: true } => "Merge.SurvivorArchived",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(int id, int? with, string? q, CancellationToken cancel)
    {
        if (!await FindAsync(id, with, cancel))
            return NotFound();
        if (Merged is null)
            return await PickAsync(id, q, cancel);

        Input = MergeInput.Of(Survivor, Merged);
        await CompareAsync(Merged, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int with, CancellationToken cancel)
    {
        if (await db.CustomerMerges.VisibleTo(User.Staff()).Where(m => m.FormId == Input.FormId).Select(m => (int?)m.Id).SingleOrDefaultAsync(cancel) is { } already)
            return RedirectToPage("Details", new { id = already });
        if (!await FindAsync(id, with, cancel) || Merged is not { } merged)
            return NotFound();

        (await new MergeValidator(CustomerSnapshot.Of(Survivor), CustomerSnapshot.Of(merged), words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, "");
        if (!ModelState.IsValid || Obstacle is not null)
            return await RefusedAsync(merged, StatusCodes.Status422UnprocessableEntity, cancel);
        if ((Survivor.Version, merged.Version) != (Input.SurvivorVersion, Input.MergedVersion))
            return await DisputedAsync(id, with, cancel);

        return await MergeAsync(merged, cancel) ? RedirectToPage("/Customers/Details", new { id }) : await DisputedAsync(id, with, cancel);
    }

    private async Task<bool> MergeAsync(Customer merged, CancellationToken cancel)
    {
        try
        {
            await db.MergeAsync(Survivor, merged, Input.Choice, Input.FormId, formats.Today, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
        }
        catch (DbUpdateException)
        {
            return false; // somebody was faster; nothing of this was kept
        }

        await care.RunForAsync(Survivor.Id, formats.Today, cancel);
        TempData["Toast"] = words["Merge.Done", merged.Name].Value;
        return true;
    }

    private async Task<bool> FindAsync(int id, int? with, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var staff = User.Staff();
        var found = await db.Customers.VisibleTo(staff).MergeableBy(staff).Where(c => c.Id == id || c.Id == with).WithAllForMerge().ToListAsync(cancel);
        Survivor = found.Find(c => c.Id == id)!;
        Merged = found.Find(c => c.Id == with && c.Id != id);
        return Survivor is not null && (with is null || Merged is not null);
    }

    private async Task<IActionResult> PickAsync(int id, string? q, CancellationToken cancel)
    {
        Finder = (await CustomerFinder.FindAsync(db, User.Staff(), FormattableString.Invariant($"/customers/{id}/merge"), q, cancel)) with { Choice = "with" };
        Finder = Finder with { Found = [.. Finder.Found.Where(f => f.Id != id)] };
        return Request.IsFragment() ? Partial("_FoundCustomers", Finder) : Page();
    }

    private async Task CompareAsync(Customer merged, CancellationToken cancel)
    {
        Rows = await MergeRow.ReadAsync(db, Survivor, merged, words, formats, cancel);
        Moves = await db.CountMovesAsync(Survivor, merged, cancel);
    }

    // Both are shown as they are now; what was chosen stays chosen, and sending it again merges what is seen.
    private async Task<IActionResult> DisputedAsync(int id, int with, CancellationToken cancel)
    {
        if (!await FindAsync(id, with, cancel) || Merged is not { } merged)
            return NotFound();

        (Input.SurvivorVersion, Input.MergedVersion) = (Survivor.Version, merged.Version);
        ModelState.Clear();
        ModelState.AddModelError("", words["Conflict.Meanwhile"].Value);
        return await RefusedAsync(merged, StatusCodes.Status409Conflict, cancel);
    }

    private async Task<IActionResult> RefusedAsync(Customer merged, int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        await CompareAsync(merged, cancel);
        return Page();
    }
}
