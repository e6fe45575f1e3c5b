using CrmWeb.Charts;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Pages.Pyramid.Moves;
using CrmWeb.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>What the pyramid page counts over all customers, once a run (金字塔统计缓存).</summary>
public sealed class PyramidMemory(CrmDbContext db, RunMemory memory)
{
    private const int RunsShown = 24;

    // Counts no names and no rows, so it says nothing that another reader of the whole company may not see.
    private static readonly StaffScope WholeCompany = new(0, [StaffRole.Administrator], []);

    public Task<IReadOnlyList<PyramidLevel>> LevelsAsync(ValueRun run, StaffScope staff, CancellationToken cancel)
        => memory.OnceARunAsync($"levels of {run.Id}", staff, () => new PyramidFigures(db, staff).LevelsAsync(cancel), cancel);

    /// <summary>The tiers in effect, counted anew once one of them has changed.</summary>
    public async Task<IReadOnlyList<PyramidLevel>> InEffectAsync(StaffScope staff, CancellationToken cancel)
        => await InEffectAsync(await db.TiersChanged().SingleOrDefaultAsync(cancel), staff, cancel);

    /// <summary>The same where the mark that changes with them is known.</summary>
    public Task<IReadOnlyList<PyramidLevel>> InEffectAsync(TierMark? changed, StaffScope staff, CancellationToken cancel)
        => memory.OnceAMarkAsync($"tiers in effect at {changed}", staff, () => new PyramidFigures(db, staff).InEffectAsync(cancel));

    /// <summary>From the last month-end before it to the run shown.</summary>
    public Task<MovesView?> MovesAsync(ValueRun run, StaffScope staff, CancellationToken cancel) => MovesView.UpToAsync(db, memory, staff, run.Id, cancel);

    public Task<IReadOnlyList<EquityPoint>> EquityAsync(ValueRun run, StaffScope staff, CancellationToken cancel)
        => memory.OnceARunAsync($"equity up to {run.Id}", staff, () => db.EquityUpToAsync(run, staff, RunsShown, cancel), cancel);

    /// <summary>Counts ahead for those who see the whole company, so that none of them waits for it after a night.</summary>
    public async Task CountAheadAsync(CancellationToken cancel)
    {
        if (await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel) is not { } run)
            return;

        await LevelsAsync(run, WholeCompany, cancel);
        await MovesAsync(run, WholeCompany, cancel);
        await EquityAsync(run, WholeCompany, cancel);
    }
}
