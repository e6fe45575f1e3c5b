using CrmWeb.Access;
using CrmWeb.Charts;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Pages.Pyramid.Moves;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>/pyramid: the customer pyramid (客户金字塔) of the run finished last, who moved since the last month-end before it, and customer equity.</summary>
public sealed class IndexModel(CrmDbContext db, PyramidMemory memory, HeadCounts heads) : PageModel
{
    private const int KeyShown = 10;

    /// <summary>The run shown; none before the first.</summary>
    public ValueRun? Run { get; private set; }

    public ValueRun? Open { get; private set; }
    public IReadOnlyList<PyramidLevel> Levels { get; private set; } = [];
    public IReadOnlyList<PyramidLevel> InEffect { get; private set; } = [];
    public HeadCount Heads { get; private set; } = new(0, 0, 0);
    public IReadOnlyList<KeyCustomer> KeyCustomers { get; private set; } = [];
    public MovesView? Moves { get; private set; }
    public IReadOnlyList<EquityPoint> Equity { get; private set; } = [];

    /// <summary>Customers left after the run, so that counts and levels are no longer those of today.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>Months ahead that the values of the run count.</summary>
    public int Horizon => Run?.PolicyUsed().HorizonMonths ?? 0;

    /// <summary>How far the values of the run may be trusted; none where no model made them.</summary>
    public Confidence? Confidence => Run is { MethodUsed: ValueMethod.Predictive } run ? RunModels.Read(run.Models)?.Models?.Confidence : null;

    /// <summary>Moves that wait for review; for those who see runs.</summary>
    public int Waiting { get; private set; }
    public bool MaySeeRuns => User.IsAny(StaffRole.Manager, StaffRole.Administrator, StaffRole.Auditor);
    public bool MayStart => User.IsAny(StaffRole.Manager, StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        var changed = await FindAsync(staff, cancel);
        if (Run is null)
            return;

        var figures = new PyramidFigures(db, staff);
        Levels = await memory.LevelsAsync(Run, staff, cancel);
        InEffect = await memory.InEffectAsync(changed, staff, cancel);
        Heads = await heads.OfAsync(Run, staff, cancel);
        KeyCustomers = await figures.KeyCustomersAsync(KeyShown, cancel);
        Moves = await memory.MovesAsync(Run, staff, cancel);
        IsOutdated = await figures.IsOutdatedAsync(Run, cancel);
        Equity = await memory.EquityAsync(Run, staff, cancel);
    }

    // The run, what runs or waits now, and the mark that changes with the tiers in effect: one question.
    private async Task<TierMark?> FindAsync(StaffScope staff, CancellationToken cancel)
    {
        var (done, waiting, changed) = (db.ValueRuns.AsNoTracking().Done().LatestFirst().Take(1), db.TierReviews.VisibleTo(staff).Open(), db.TiersChanged());
        var open = db.ValueRuns.AsNoTracking().Open().OrderBy(r => r.Id).Take(1);
        var (counts, mayStart) = (MaySeeRuns, MayStart);
        var found = await (
            from mark in changed
            from run in done.DefaultIfEmpty()
            from next in open.DefaultIfEmpty()
            select new { Mark = mark, Run = run, Open = mayStart ? next : null, Waiting = counts ? waiting.Count() : 0 }).SingleOrDefaultAsync(cancel);
        (Run, Open, Waiting) = (found?.Run, found?.Open, found?.Waiting ?? 0);
        return found?.Mark;
    }
}
