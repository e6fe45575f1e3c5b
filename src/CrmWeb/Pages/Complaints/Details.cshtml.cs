using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/{id}: one complaint, its steps so far and the steps that may come next.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    public Complaint Complaint { get; private set; } = null!;
    public bool MayEdit { get; private set; }
    public TimeLeft Left { get; private set; } = null!;
    public string Category { get; private set; } = "";
    public string Cause { get; private set; } = "";
    public IReadOnlyList<ComplaintMove> Moves => MayEdit ? ComplaintMove.From(Complaint) : [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var found = await db.Complaints.AsNoTracking().VisibleTo(User.Staff())
            .Include(c => c.Customer).Include(c => c.Contact).Include(c => c.Product).Include(c => c.Steps.OrderBy(s => s.Id))
            .SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (found is null)
            return NotFound();

        Complaint = found;
        MayEdit = await db.Complaints.EditableBy(User.Staff()).AnyAsync(c => c.Id == id, cancel);
        Left = TimeLeft.Of(ClockFacts.Of(found), await db.ServiceTermsAsync(cancel), words, clock.GetUtcNow().UtcDateTime);
        Category = (await ComplaintChoices.CategoriesAsync(db, found.Category, cancel)).NameOf(found.Category);
        Cause = (await ComplaintChoices.CausesAsync(db, found.Cause, cancel)).NameOf(found.Cause);
        staff = await db.StaffNamesAsync([found.OwnerId, found.RemedyApprovedBy, .. found.Steps.Select(s => s.StaffId)], cancel);
        return Page();
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().SeesMasked && text.Length > 0 ? "***" : text;

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;
}
