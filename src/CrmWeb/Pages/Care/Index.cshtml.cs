using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Frame;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care: what we owe our customers, in the order of the day.</summary>
public sealed class IndexModel(CrmDbContext db, Formats formats) : PageModel
{
    private const int PageSize = 50;
    private DateOnly Today => formats.Today;

    [BindProperty(SupportsGet = true, Name = "")]
    public CareFilter Filter { get; set; } = new();
    public CareView View { get; private set; }
    public IReadOnlyList<CareLine> Lines { get; private set; } = [];
    public CareCounts Counts { get; private set; } = CareCounts.None;
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.AddressAfter(null);
    public bool MayWork => Menu.MayLog(User);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (staff, visible) = (User.Staff(), db.CareTasks.AsNoTracking().VisibleTo(User.Staff()));
        if (!Request.IsFragment() || Filter.View is null)
            Counts = await CareCounts.OfAsync(db, visible, staff, Today, cancel);
        Filter.View = View = Filter.View ?? Opening();
        var chosen = Filter.Choose(visible, View, staff, Today);
        var last = Filter.After is { } id ? await visible.PlaceOf(id).SingleOrDefaultAsync(cancel) : null;
        var keys = View is CareView.Done
            ? await LastDone(chosen, last).Take(PageSize + 1).Select(t => t.Id).ToListAsync(cancel)
            : await new NextCare(db, staff, Today).TakeAsync(chosen, last, PageSize + 1, cancel);
        var rows = await CareRow.ReadAsync(db, staff, [.. keys.Take(PageSize)], cancel);

        Lines = rows.ConvertAll(row => new CareLine(row, Today, staff.SeesMasked, MayWork, Back: Filter.AddressAfter(Filter.After)));
        Next = keys.Count > PageSize ? Filter.AddressAfter(keys[PageSize - 1]) : null;
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    // One's own tasks for those who serve customers themselves, unless there are none.
    private CareView Opening()
        => User.IsAny(StaffRole.Sales, StaffRole.ServiceDesk) && (Counts.Mine > 0 || Counts.All == 0) ? CareView.Mine : CareView.Team;

    private static IQueryable<CareTask> LastDone(IQueryable<CareTask> done, CarePlace? last)
        => (last is null ? done : done.DoneBefore(last)).LastDoneFirst();
}
