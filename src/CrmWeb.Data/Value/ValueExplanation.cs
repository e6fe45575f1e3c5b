using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Why a customer has its value and its tier (价值说明), as of the run finished last.</summary>
public sealed record ValueExplanation(ValueReason Value, TierReason Tier)
{
    /// <summary>Null before the first run, for a customer newer than it, and for those who may not see value in money.</summary>
    public static async Task<ValueExplanation?> OfAsync(CrmDbContext db, int customerId, StaffScope staff, CancellationToken cancel = default)
    {
        var run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        var found = run is null ? null : await db.ValueFigures.AsNoTracking().VisibleTo(staff)
            .Where(f => f.RunId == run.Id && f.CustomerId == customerId)
            .Select(f => new { Figure = f, f.Customer.FormerTier })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new ValueExplanation(ValueReason.Of(found.Figure, run!), TierReason.Of(found.Figure, run!, found.FormerTier));
    }
}
