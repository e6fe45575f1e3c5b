using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Prospecting;

/// <summary>/prospects: those who have not bought yet, the latest first, with what is still to be found out.</summary>
public sealed class IndexModel(CrmDbContext db, Formats formats) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ProspectFilter Filter { get; set; } = new();
    public IReadOnlyList<ProspectRow> Rows { get; private set; } = [];
    public ILookup<int, QualificationGate> Gates { get; private set; } = Array.Empty<QualificationGate>().ToLookup(g => g.QualificationId);
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.Address(null);
    public DateOnly Today => formats.Today;
    public bool MayWrite => User.IsAny(StaffRole.Sales, StaffRole.Manager, StaffRole.Administrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        var rows = await Filter.Choose(db.Customers.AsNoTracking().VisibleTo(Filter.IsEmpty ? staff.InOrder : staff), db, staff).OrderByDescending(c => c.Standing.CustomerId).Take(PageSize + 1)
            .Select(ProspectRow.From(db, staff)).ToListAsync(cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.Address(Rows[^1].Id) : null;
        List<int> known = [.. Rows.Select(r => r.QualificationId).OfType<int>()];
        Gates = (await db.Set<QualificationGate>().AsNoTracking().Where(g => known.Contains(g.QualificationId)).OrderBy(g => g.Id).ToListAsync(cancel)).ToLookup(g => g.QualificationId);
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    /// <summary>The verdict of each gate; all unknown where nobody looked.</summary>
    public IEnumerable<(Gate Gate, Verdict Verdict)> VerdictsOf(ProspectRow row)
        => Enum.GetValues<Gate>().Select(gate => (gate, Gates[row.QualificationId ?? 0].FirstOrDefault(g => g.Gate == gate)?.Verdict ?? Verdict.Unknown));
}
