using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using CrmWeb.Web;
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
    public Choices Causes { get; private set; } = new([]);
    public string Cause => Causes.NameOf(Complaint.Cause);
    public Proposal? Proposal { get; private set; }
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
        Causes = await ComplaintChoices.AllCausesAsync(db, cancel);
        if (found.Proposal is not null)
            Proposal = (await Proposal.OfAsync(db, User, [id], null, cancel)).GetValueOrDefault(id);
        staff = await db.StaffNamesAsync([found.OwnerId, found.RemedyApprovedBy, .. found.Steps.Select(s => s.StaffId)], cancel);
        return Page();
    }

    /// <summary>The texts of an earlier resolution, those that were written.</summary>
    public static IEnumerable<(string Label, string Text)> TextsOf(FormerResolution former) => new[]
    {
        ("ResolutionInput.Resolution", former.Resolution), ("Complaints.OfferedRemedy", former.Remedy),
        ("ResolutionInput.RootCause", former.RootCause), ("ResolutionInput.CorrectiveAction", former.CorrectiveAction),
    }.Where(text => text.Item2.Length > 0);

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().SeesMasked && text.Length > 0 ? "***" : text;

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;
}
