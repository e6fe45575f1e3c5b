using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>How many tasks stand in each view (关怀概况).</summary>
public sealed record CareCounts
{
    /// <summary>Of a whole company more are not counted; nobody works them off by their number.</summary>
    public const int UpTo = 1_000;

    public static readonly CareCounts None = new();

    public int Mine { get; init; }
    public int All { get; init; }
    public int Overdue { get; init; }
    public int Unassigned { get; init; }
    public int Unowned { get; init; }

    /// <param name="tasks">Those that the person sees.</param>
    public static async Task<CareCounts> OfAsync(CrmDbContext db, IQueryable<CareTask> tasks, StaffScope staff, DateOnly today, CancellationToken cancel)
        => await Of(db, tasks, staff, today).SingleOrDefaultAsync(cancel) ?? None;

    /// <summary>The question alone, to be asked together with another; no answer where nothing is open.</summary>
    public static IQueryable<CareCounts> Of(CrmDbContext db, IQueryable<CareTask> tasks, StaffScope staff, DateOnly today)
        => staff.Reads is Reach.Company ? Capped(db, tasks.Open(), staff.StaffId, today) : Whole(tasks.Open(), staff.StaffId, today);

    public int? In(CareView view) => view switch
    {
        CareView.Mine => Mine,
        CareView.Team => All,
        CareView.Overdue => Overdue,
        CareView.Unassigned => Unassigned,
        CareView.UnownedCustomers => Unowned,
        _ => null,
    };

    // A team's tasks are gone through once; the few customers whom nobody looks after are found by themselves.
    private static IQueryable<CareCounts> Whole(IQueryable<CareTask> open, int staffId, DateOnly today)
    {
        var unowned = open.OfUnownedCustomers();
        return open.GroupBy(_ => 1).Select(g => new CareCounts
        {
            Mine = g.Count(t => t.OwnerId == staffId), All = g.Count(), Overdue = g.Count(t => t.WorkOn < today), Unassigned = g.Count(t => t.OwnerId == null), Unowned = unowned.Count(),
        });
    }

    // Of a company's, each view has its index, and is counted as far as people care.
    private static IQueryable<CareCounts> Capped(CrmDbContext db, IQueryable<CareTask> open, int staffId, DateOnly today)
    {
        var (mine, overdue, unassigned, unowned) = (open.OwnedBy(staffId), open.OverdueOn(today), open.Unassigned(), open.OfUnownedCustomers());
        return db.Once().Select(_ => new CareCounts
        {
            Mine = mine.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), All = open.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), Overdue = overdue.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(),
            Unassigned = unassigned.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), Unowned = unowned.OrderBy(t => t.CustomerId).Take(UpTo + 1).Count(),
        });
    }
}
