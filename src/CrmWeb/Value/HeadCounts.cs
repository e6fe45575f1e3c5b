using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;

namespace CrmWeb.Value;

/// <summary>Whom a run counts and ranks among the customers that a reader may see (可见范围内的人数构成).</summary>
public sealed class HeadCounts(CrmDbContext db, RunMemory memory)
{
    /// <summary>The run tells the company's own count; that of a smaller reach is made from its figures.</summary>
    public Task<HeadCount> OfAsync(ValueRun run, StaffScope staff, CancellationToken cancel)
        => staff.SeesValue == Reach.Company
            ? Task.FromResult(HeadCount.Of(run))
            : memory.OnceARunAsync($"heads of {run.Id}", staff, () => new EquityFigures(db, staff).HeadsAsync(run.Id, cancel), cancel);
}
