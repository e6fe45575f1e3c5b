using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Equity;

/// <summary>Equity of one group of customers (分组客户资产); the key is a tier, a class, a team or an owner, none for those without.</summary>
public sealed record EquityGroup<TKey>(TKey Key, int Customers, decimal Equity)
{
    public decimal Mean => Customers == 0 ? 0 : Equity / Customers;
}

/// <summary>Reads what customer equity is made of (客户资产构成), over the customers whose value the reader may see.</summary>
/// <remarks>The engines group and sum bare columns; differences are taken here, row by row as they stream by.</remarks>
public sealed class EquityFigures(CrmDbContext db, StaffScope staff)
{
    public Task<List<EquityGroup<PyramidTier?>>> ByTierAsync(int runId, CancellationToken cancel)
        => Of(runId).GroupBy(f => f.Tier).Select(g => new EquityGroup<PyramidTier?>(g.Key, g.Count(), g.Sum(f => f.Clv))).ToListAsync(cancel);

    public Task<List<EquityGroup<CustomerClass>>> ByClassAsync(int runId, CancellationToken cancel)
        => Of(runId).GroupBy(f => f.Customer.Class).Select(g => new EquityGroup<CustomerClass>(g.Key, g.Count(), g.Sum(f => f.Clv))).ToListAsync(cancel);

    public Task<List<EquityGroup<int>>> ByTeamAsync(int runId, CancellationToken cancel)
        => Of(runId).GroupBy(f => f.Customer.TeamId).Select(g => new EquityGroup<int>(g.Key, g.Count(), g.Sum(f => f.Clv))).ToListAsync(cancel);

    public Task<List<EquityGroup<int?>>> ByOwnerAsync(int runId, CancellationToken cancel)
        => Of(runId).GroupBy(f => f.Customer.OwnerId).Select(g => new EquityGroup<int?>(g.Key, g.Count(), g.Sum(f => f.Clv))).ToListAsync(cancel);

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
