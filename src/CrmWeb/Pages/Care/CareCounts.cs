using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>How many tasks stand in each view (关怀概况).</summary>
public sealed record CareCounts(int Mine, int All, int Overdue, int Unassigned, int Unowned)
{
    /// <summary>Of a whole company more are not counted; nobody works them off by their number.</summary>
    public const int UpTo = 1_000;

    public static readonly CareCounts None = new(0, 0, 0, 0, 0);

    /// <param name="tasks">Those that the person sees.</param>
    public static async Task<CareCounts> OfAsync(CrmDbContext db, IQueryable<CareTask> tasks, StaffScope staff, DateOnly today, CancellationToken cancel)
    {
        var counts = staff.Reads is Reach.Company ? Capped(db, tasks.Open(), staff.StaffId, today) : Whole(tasks.Open(), staff.StaffId, today);
        return await counts.SingleOrDefaultAsync(cancel) ?? None;
    }

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
        return open.GroupBy(_ => 1).Select(g => new CareCounts(
            g.Count(t => t.OwnerId == staffId), g.Count(), g.Count(t => t.WorkOn < today), g.Count(t => t.OwnerId == null), unowned.Count()));
    }

    // Of a company's, each view has its index, and is counted as far as people care.
    private static IQueryable<CareCounts> Capped(CrmDbContext db, IQueryable<CareTask> open, int staffId, DateOnly today)
    {
        var (mine, overdue, unassigned, unowned) = (open.OwnedBy(staffId), open.OverdueOn(today), open.Unassigned(), open.OfUnownedCustomers());
        return db.Once().Select(_ => new CareCounts(
            mine.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), open.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), overdue.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(),
            unassigned.OrderBy(t => t.WorkOn).Take(UpTo + 1).Count(), unowned.OrderBy(t => t.CustomerId).Take(UpTo + 1).Count()));
    }
}
