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

    [BindProperty(SupportsGet = true, Name = "")]
    public CareFilter Filter { get; set; } = new();
    public CareView View { get; private set; }
    public IReadOnlyList<CareRow> Rows { get; private set; } = [];
    public CareCounts Counts { get; private set; } = CareCounts.None;
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.AddressAfter(null);
    public DateOnly Today => formats.Today;
    public bool Masked => User.Staff().SeesMasked;
    public bool MayWork => Menu.MayLog(User);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        View = Filter.View ?? (User.IsAny(StaffRole.Sales, StaffRole.ServiceDesk) ? CareView.Mine : CareView.Team);
        var visible = db.CareTasks.AsNoTracking().VisibleTo(User.Staff());
        var chosen = Filter.Choose(visible, View, User.Staff(), Today);
        var last = Filter.After is { } id ? await visible.PlaceOf(id).SingleOrDefaultAsync(cancel) : null;
        var rows = await Ordered(chosen, last).Take(PageSize + 1).Select(CareRow.From(db)).ToListAsync(cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.AddressAfter(Rows[^1].Id) : null;
        if (Request.IsFragment())
            return this.Fragment("_List");

        Counts = await CareCounts.OfAsync(visible, User.StaffId(), Today, cancel);
        return Page();
    }

    /// <summary>The heading a row stands under.</summary>
    public string Section(CareRow row) => View == CareView.Done ? "Common.Done"
        : row.WorkOn < Today ? "Common.Overdue" : row.WorkOn == Today ? "Care.DueToday" : "Common.Later";

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

    public static async Task<CareCounts> OfAsync(IQueryable<CareTask> tasks, int staffId, DateOnly today, CancellationToken cancel)
        => await tasks.Open().Select(t => new { t.OwnerId, t.WorkOn, CustomerOwner = t.Customer.OwnerId }).GroupBy(_ => 1).Select(g => new CareCounts(
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
