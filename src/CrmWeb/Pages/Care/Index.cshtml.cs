using CrmWeb.Access;
using CrmWeb.Data;
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
            Counts = await CareCounts.OfAsync(db, visible, User.StaffId(), Today, cancel);
        Filter.View = View = Filter.View ?? Opening();
        var chosen = Filter.Choose(visible, View, staff, Today);
        var last = Filter.After is { } id ? await visible.PlaceOf(id).SingleOrDefaultAsync(cancel) : null;
        var rows = await Ordered(chosen, last).Take(PageSize + 1).Select(CareRow.From(db, staff)).ToListAsync(cancel);

        Lines = [.. rows.Take(PageSize).Select(row => new CareLine(row, Today, staff.SeesMasked, MayWork, Back: Filter.AddressAfter(Filter.After)))];
        Next = rows.Count > PageSize ? Filter.AddressAfter(Lines[^1].Row.Id) : null;
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    // One's own tasks for those who serve customers themselves, unless there are none.
    private CareView Opening()
        => User.IsAny(StaffRole.Sales, StaffRole.ServiceDesk) && (Counts.Mine > 0 || Counts.All == 0) ? CareView.Mine : CareView.Team;

    private IQueryable<CareTask> Ordered(IQueryable<CareTask> chosen, CarePlace? last) => (View, last) switch
    {
        (CareView.Done, null) => chosen.LastDoneFirst(),
        (CareView.Done, _) => chosen.DoneBefore(last).LastDoneFirst(),
        (_, null) => chosen.WorkOrder(Today),
        _ => chosen.After(last, Today).WorkOrder(Today),
    };
}

/// <summary>How many tasks stand in each view (关怀概况).</summary>
public sealed record CareCounts(int Mine, int All, int Overdue, int Unassigned, int Unowned)
{
    public static readonly CareCounts None = new(0, 0, 0, 0, 0);

    // Joined by name: an owner reached through the task would be looked up for all tasks anew in each count.
    public static async Task<CareCounts> OfAsync(CrmDbContext db, IQueryable<CareTask> tasks, int staffId, DateOnly today, CancellationToken cancel)
        => await tasks.Open().Join(db.Customers, t => t.CustomerId, c => c.Id, (t, c) => new { t.OwnerId, t.WorkOn, CustomerOwner = c.OwnerId }).GroupBy(_ => 1).Select(g => new CareCounts(
            g.Count(t => t.OwnerId == staffId), g.Count(), g.Count(t => t.WorkOn < today),
            g.Count(t => t.OwnerId == null), g.Count(t => t.CustomerOwner == null)))
            .SingleOrDefaultAsync(cancel) ?? None;

    public int? In(CareView view) => view switch
    {
        CareView.Mine => Mine,
        CareView.Team => All,
        CareView.Overdue => Overdue,
        CareView.Unassigned => Unassigned,
        CareView.UnownedCustomers => Unowned,
        _ => null,
    };
}
