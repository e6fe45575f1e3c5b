using System.Linq.Expressions;
using CrmWeb.Charts;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>A key customer (关键客户): gold or silver in the run shown.</summary>
public sealed record KeyCustomer(int Id, string Name, int Rank, PyramidTier Tier, PyramidTier? InEffect, LifecycleStage Stage, decimal Clv, DateOnly? LastPurchaseOn);

/// <summary>What the pyramid page reads; every figure is over the customers whose value the reader may see.</summary>
internal sealed class PyramidFigures(CrmDbContext db, StaffScope staff)
{
    /// <summary>Of the run finished last, which customers carry.</summary>
    public Task<IReadOnlyList<PyramidLevel>> LevelsAsync(CancellationToken cancel)
        => LevelsAsync(db.Customers.ValuedFor(staff).Select(c => c.Standing).Where(s => s.ComputedTier != null), s => s.ComputedTier!.Value, cancel);

    /// <summary>Of the tiers in effect, which the list of customers shows; nothing before the first run.</summary>
    public async Task<IReadOnlyList<PyramidLevel>> InEffectAsync(CancellationToken cancel)
    {
        var levels = await LevelsAsync(db.Customers.ValuedFor(staff).Current().Select(c => c.Standing).Where(s => s.Tier != null), s => s.Tier!.Value, cancel);
        return levels.All(l => l.Count == 0) ? [] : levels;
    }

    /// <summary>Customers are indexed by value, so that only those shown are read.</summary>
    public Task<List<KeyCustomer>> KeyCustomersAsync(int most, CancellationToken cancel)
        => db.Customers.ValuedFor(staff).Where(c => c.Standing.ComputedTier == PyramidTier.Gold || c.Standing.ComputedTier == PyramidTier.Silver)
            .OrderByDescending(c => c.Standing.Clv).ThenByDescending(c => c.Standing.CustomerId).Take(most)
            .Select(c => new { Customer = c, c.Standing })
            .OrderBy(c => c.Standing.Rank).ThenBy(c => c.Standing.CustomerId)
            .Select(c => new KeyCustomer(
                c.Customer.Id, staff.Calls(c.Customer.Name, c.Customer.Code, c.Customer.Class), c.Standing.Rank!.Value, c.Standing.ComputedTier!.Value, c.Standing.Tier,
                c.Standing.ComputedStage!.Value, c.Standing.Clv, c.Standing.LastPurchaseOn))
            .ToListAsync(cancel);

    /// <summary>Whether customers that the run counted were archived since, or removed with the import that had created them.</summary>
    public Task<bool> IsOutdatedAsync(ValueRun run, CancellationToken cancel)
    {
        var removed = db.FileImports.Where(i => i.Status == ImportStatus.Undone && i.FinishedAt < run.FinishedAt && i.UndoneAt > run.FinishedAt && i.CustomersRemoved > 0);
        var archived = db.Customers.ValuedFor(staff).Where(c => c.ArchivedAt > run.FinishedAt && c.CreatedAt < run.StartedAt);
        return db.Once().AnyAsync(_ => removed.Any() || archived.Any(), cancel);
    }

    // Of standings: grouped as customers, each tier's sum was a question of its own over everybody.
    private static async Task<IReadOnlyList<PyramidLevel>> LevelsAsync(IQueryable<CustomerStanding> standings, Expression<Func<CustomerStanding, PyramidTier>> tier, CancellationToken cancel)
    {
        var found = await standings.GroupBy(tier).Select(g => new PyramidLevel(g.Key, g.Count(), g.Sum(s => s.Clv))).ToDictionaryAsync(l => l.Tier, cancel);
        return [.. Domain.Value.Pyramid.Tiers.Select(t => found.GetValueOrDefault(t) ?? new PyramidLevel(t, 0, 0))];
    }
}
