using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/{id}: one care task, what to say, and what came of it.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    public CareTask CareTask { get; private set; } = null!;
    public bool MayEdit { get; private set; }

    /// <summary>The list the person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }
    public bool Masked => User.Staff().SeesMasked;
    public bool IsOverdue => CareTask.IsOpen && CareTask.WorkOn < formats.Today;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var found = await db.CareTasks.AsNoTracking().VisibleTo(User.Staff()).Include(t => t.Customer).Include(t => t.Contact).Include(t => t.Checks.OrderBy(c => c.Id))
            .SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (found is null)
            return NotFound();

        CareTask = found;
        MayEdit = await db.CareTasks.EditableBy(User.Staff()).AnyAsync(t => t.Id == id, cancel);
        staff = await db.StaffNamesAsync([found.OwnerId, found.DoneBy, found.CreatedBy, .. found.Checks.Select(c => c.DoneBy)], cancel);
        return Page();
    }

    /// <summary>Ticks a line of the checklist, or takes the tick back.</summary>
    public async Task<IActionResult> OnPostCheckAsync(int id, CareCheckItem item, bool done, CancellationToken cancel)
    {
        var task = await db.CareTasks.EditableBy(User.Staff()).Include(t => t.Checks).SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (task is null || !task.Checks.Any(c => c.Item == item))
            return NotFound();

        if (task.IsOpen)
            task.Check(item, done, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect(CareAddress.Of(id, null, Back));
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => Masked && text.Length > 0 ? "***" : text;

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;
}
