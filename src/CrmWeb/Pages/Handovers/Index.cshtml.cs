using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Handovers;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Handovers;

/// <summary>/handovers: customers that came to another owner, who is not introduced yet; the first due first.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public HandoverFilter Filter { get; set; } = new();
    public HandoverView View { get; private set; }
    public IReadOnlyList<HandoverRow> Rows { get; private set; } = [];
    public HandoverCounts Counts { get; private set; } = HandoverCounts.None;
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.AddressAfter(null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (staff, open) = (User.Staff(), db.Handovers.AsNoTracking().VisibleTo(User.Staff()).Open());
        if (!Request.IsFragment() || Filter.View is null)
            Counts = await HandoverCounts.OfAsync(open, staff.StaffId, cancel);
        Filter.View = View = Filter.View ?? Opening();
        var chosen = HandoverFilter.Choose(open, View, staff.StaffId);
        if (Filter.After is { } last && await db.Handovers.VisibleTo(staff).PlaceOf(last).SingleOrDefaultAsync(cancel) is { } place)
            chosen = chosen.After(place);
        var rows = await chosen.DueFirst().Take(PageSize + 1).Select(HandoverRow.Of(db, staff)).ToListAsync(cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.AddressAfter(Rows[^1].Id) : null;
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    // What one has taken over oneself; whoever leads looks after all.
    private HandoverView Opening() => User.IsAny(StaffRole.Manager, StaffRole.Administrator, StaffRole.Auditor) || Counts.Received == 0 ? HandoverView.All : HandoverView.Received;
}

/// <summary>How many handovers stand in each view (交接概况).</summary>
public sealed record HandoverCounts(int Received, int Given, int All)
{
    public static readonly HandoverCounts None = new(0, 0, 0);

    public static async Task<HandoverCounts> OfAsync(IQueryable<Handover> open, int staffId, CancellationToken cancel)
        => await open.GroupBy(_ => 1).Select(g => new HandoverCounts(g.Count(h => h.ToId == staffId), g.Count(h => h.FromId == staffId), g.Count())).SingleOrDefaultAsync(cancel) ?? None;

    public int In(HandoverView view) => view switch
    {
        HandoverView.Received => Received,
        HandoverView.Given => Given,
        _ => All,
    };
}
