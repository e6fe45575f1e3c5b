using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>One level of the pyramid (金字塔层级) over the customers that the reader may see.</summary>
public sealed record PyramidRow(PyramidTier Tier, int Customers, decimal Clv)
{
    public decimal MeanClv => Customers == 0 ? 0 : Clv / Customers;
}

/// <summary>A key customer (关键客户): gold or silver in the run shown.</summary>
public sealed record KeyCustomer(int Id, string Name, int Rank, PyramidTier Tier, LifecycleStage Stage, decimal Clv, DateOnly? LastPurchaseOn);

/// <summary>What the pyramid page reads; every figure is over the customers whose value the reader may see.</summary>
internal sealed class PyramidFigures(CrmDbContext db, StaffScope staff)
{
    public async Task<IReadOnlyList<PyramidRow>> LevelsAsync(int runId, CancellationToken cancel)
    {
        var found = await db.ValueFigures.VisibleTo(staff).Of(runId).Where(f => f.Tier != null)
            .GroupBy(f => f.Tier!.Value)
            .Select(g => new PyramidRow(g.Key, g.Count(), g.Sum(f => f.Clv)))
            .ToDictionaryAsync(l => l.Tier, cancel);
        return [.. Domain.Value.Pyramid.Tiers.Select(t => found.GetValueOrDefault(t) ?? new PyramidRow(t, 0, 0))];
    }

    /// <summary>Of the run finished last: customers carry its values and are indexed by them, so that only those shown are read.</summary>
    public Task<List<KeyCustomer>> KeyCustomersAsync(int runId, int most, CancellationToken cancel)
    {
        var best = db.Customers.ValuedFor(staff).Where(c => c.ComputedTier == PyramidTier.Gold || c.ComputedTier == PyramidTier.Silver)
            .OrderByDescending(c => c.Clv).ThenByDescending(c => c.Id).Take(most);
        return (from c in best
                join f in db.ValueFigures.Of(runId) on c.Id equals f.CustomerId
                orderby f.Rank, c.Id
                select new KeyCustomer(c.Id, staff.Calls(c.Name, c.Code, c.Class), f.Rank!.Value, f.Tier!.Value, f.Stage, f.Clv, f.LastPurchaseOn)).ToListAsync(cancel);
    }

    /// <summary>Whether customers that the run counted were archived since, or removed with the import that had created them.</summary>
    public async Task<bool> IsOutdatedAsync(ValueRun run, CancellationToken cancel)
        => await db.PurchaseImports.AnyAsync(i => i.Status == ImportStatus.Undone && i.FinishedAt < run.FinishedAt && i.UndoneAt > run.FinishedAt && i.CustomersRemoved > 0, cancel)
            || await db.Customers.ValuedFor(staff).AnyAsync(c => c.ArchivedAt > run.FinishedAt && db.ValueFigures.Any(f => f.RunId == run.Id && f.CustomerId == c.Id), cancel);
}
