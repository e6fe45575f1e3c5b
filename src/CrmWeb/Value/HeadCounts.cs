using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Value;

/// <summary>Whom a run counts and ranks among the customers that a reader may see (可见范围内的人数构成).</summary>
public sealed class HeadCounts(CrmDbContext db, RunMemory memory)
{
    /// <summary>The run tells the company's own count; that of a smaller reach is made from its figures.</summary>
    public Task<HeadCount> OfAsync(ValueRun run, StaffScope staff, CancellationToken cancel)
        => staff.SeesValue == Reach.Company
            ? Task.FromResult(HeadCount.Of(run))
            : memory.OnceARunAsync($"heads of {run.Id}", staff, () => new EquityFigures(db, staff).HeadsAsync(run.Id, cancel), cancel);

    /// <summary>Whether the reader sees everybody's value, as a manager of all teams does too: totals of the company are theirs then.</summary>
    public async Task<bool> AreAllAsync(StaffScope staff, CancellationToken cancel)
        => staff.SeesValue == Reach.Company || (staff.SeesValue == Reach.Team && await db.Teams.AllAsync(t => staff.TeamIds.Contains(t.Id), cancel));
}
