using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Equity;

/// <summary>Reads what moved customer equity and how it is spread (客户资产变动与分布), over the customers whose value the reader may see.</summary>
/// <remarks>Differences are taken here, row by row as they stream by.</remarks>
public sealed class EquityFigures(CrmDbContext db, StaffScope staff)
{
    /// <summary>CLV of everybody in the pyramid.</summary>
    public Task<decimal[]> RankedAsync(int runId, CancellationToken cancel)
        => Of(runId).Where(f => f.Rank != null).Select(f => f.Clv).ToArrayAsync(cancel);

    /// <summary>Profit of the last 365 days of everybody with cash flow in them.</summary>
    public Task<decimal[]> ProfitsAsync(int runId, CancellationToken cancel)
        => Of(runId).Where(f => f.ProfitOfYear != null && f.ProfitOfYear != 0).Select(f => f.ProfitOfYear!.Value).ToArrayAsync(cancel);

    /// <summary>Whether anybody cost anything to serve in that year.</summary>
    public Task<bool> HasCostsAsync(int runId, CancellationToken cancel) => Of(runId).AnyAsync(f => f.CostOfYear > 0, cancel);

    /// <summary>Everybody counted in either run: those of the later one, then those who are in the earlier one only.</summary>
    public async IAsyncEnumerable<EquityChange> ChangesAsync(int fromRunId, int toRunId)
    {
        var (before, after) = (Of(fromRunId), Of(toRunId));
        var both = from now in after
                   join then in before on now.CustomerId equals then.CustomerId into known
                   from then in known.DefaultIfEmpty()
                   select new
                   {
                       now.CustomerId,
                       now.Clv,
                       now.PurchaseDays,
                       now.Stage,
                       ClvThen = (decimal?)then.Clv,
                       DaysThen = (int?)then.PurchaseDays,
                       StageThen = (LifecycleStage?)then.Stage,
                   };
        await foreach (var row in both.AsAsyncEnumerable())
            yield return new(row.CustomerId, Standing(row.ClvThen, row.DaysThen, row.StageThen), Standing(row.Clv, row.PurchaseDays, row.Stage));

        var gone = before.Where(then => !after.Any(now => now.CustomerId == then.CustomerId)).Select(f => new { f.CustomerId, f.Clv, f.PurchaseDays, f.Stage });
        await foreach (var row in gone.AsAsyncEnumerable())
            yield return new(row.CustomerId, Standing(row.Clv, row.PurchaseDays, row.Stage), null);
    }

    private IQueryable<ValueFigure> Of(int runId) => db.ValueFigures.AsNoTracking().VisibleTo(staff).Of(runId).Counted();

    private static EquityStanding? Standing(decimal? clv, int? purchaseDays, LifecycleStage? stage)
        => clv is { } value ? new(value, purchaseDays > 0, stage == LifecycleStage.Lost) : null;
}
