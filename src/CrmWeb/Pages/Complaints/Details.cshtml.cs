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
        var editable = db.Complaints.EditableBy(User.Staff());
        var found = await db.Complaints.AsNoTracking().VisibleTo(User.Staff()).Where(c => c.Id == id)
            .Include(c => c.Customer).Include(c => c.Contact).Include(c => c.Product).Include(c => c.Steps.OrderBy(s => s.Id))
            .Select(c => new { Complaint = c, MayEdit = editable.Any(e => e.Id == c.Id) }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();

        (Complaint, MayEdit) = (found.Complaint, found.MayEdit);
        Left = TimeLeft.Of(ClockFacts.Of(Complaint), await db.ServiceTermsAsync(cancel), words, clock.GetUtcNow().UtcDateTime);
        await NameAsync(cancel);
        if (Complaint.Proposal is not null)
            Proposal = (await Proposal.OfAsync(db, User, [id], null, cancel)).GetValueOrDefault(id);
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

    // Causes that were archived too: what was chosen once keeps its name.
    private async Task NameAsync(CancellationToken cancel)
    {
        var people = db.StaffOf([Complaint.OwnerId, Complaint.RemedyApprovedBy, .. Complaint.Steps.Select(s => s.StaffId)]);
        var lines = (await ComplaintChoices.Lines(db.ComplaintCategories.Where(c => c.Code == Complaint.Category)).Concat(ComplaintChoices.Lines(db.Causes)).Concat(people).ToListAsync(cancel)).ByList();
        (Category, Causes) = (new Choices(lines[ChoiceList.Category].ToCodedItems()).NameOf(Complaint.Category), new(lines[ChoiceList.Cause].ToCodedItems()));
        staff = lines[ChoiceList.Staff].ToDictionary(l => l.Id, l => l.Name);
    }
}
