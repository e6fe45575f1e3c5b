using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Pages.Attachments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/{id}: one interaction with its former words.</summary>
public sealed class DetailsModel(CrmDbContext db, TimeProvider clock) : PageModel
{
    public Interaction Interaction { get; private set; } = null!;
    public IReadOnlyList<Interaction> Former { get; private set; } = [];
    public IReadOnlyDictionary<int, string> Staff { get; private set; } = new Dictionary<int, string>();
    public IReadOnlyList<AttachmentRow> Attachments { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public bool IsPrepared { get; private set; }
    public DateTime Now { get; private set; }
    private StaffScope Reader => User.Staff();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var found = await db.Interactions.AsNoTracking().VisibleTo(Reader).Current().Include(i => i.Customer).Include(i => i.Contacts)
            .SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (found is null)
            return NotFound();

        (Interaction, Now) = (found, clock.GetUtcNow().UtcDateTime);
        Former = await db.Interactions.AsNoTracking().Where(i => i.FormerOfId == id).OrderByDescending(i => i.WithdrawnAt).ToListAsync(cancel);
        Staff = await StaffAsync(cancel);
        Attachments = await AttachmentRow.OfAsync(db, Reader, id, cancel);
        IsPrepared = await db.Preparations.AnyAsync(p => p.InteractionId == id, cancel);
        MayEdit = await db.Interactions.EditableBy(Reader).AnyAsync(i => i.Id == id, cancel);
        return Page();
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => Reader.Sees(text);

    public string Name(int? staffId) => staffId is { } id ? Staff.GetValueOrDefault(id, "") : "";

    private Task<IReadOnlyDictionary<int, string>> StaffAsync(CancellationToken cancel)
        => db.StaffNamesAsync(Former.Append(Interaction).SelectMany(i => new[] { i.StaffId, i.EnteredBy, i.NextStepOwnerId, i.WithdrawnBy }), cancel);
}
