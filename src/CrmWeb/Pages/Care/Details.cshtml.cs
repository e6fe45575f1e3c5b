using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Care;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/{id}: one care task, what to say, and what came of it.</summary>
public sealed class DetailsModel(CrmDbContext db, Formats formats) : PageModel
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
        var found = await db.CareTasks.AsNoTracking().VisibleTo(User.Staff()).Include(t => t.Customer).Include(t => t.Contact)
            .SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (found is null)
            return NotFound();

        CareTask = found;
        MayEdit = await db.CareTasks.EditableBy(User.Staff()).AnyAsync(t => t.Id == id, cancel);
        staff = await db.StaffNamesAsync([found.OwnerId, found.DoneBy, found.CreatedBy], cancel);
        return Page();
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => Masked && text.Length > 0 ? "***" : text;

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;
}
