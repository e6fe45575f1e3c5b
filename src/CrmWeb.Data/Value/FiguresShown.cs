using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>The run whose figures the pages show (所示批次): the one finished last.</summary>
public static class FiguresShown
{
    extension(CrmDbContext db)
    {
        /// <summary>Its as-of day; none before the first run.</summary>
        public Task<DateOnly?> FiguresAsOfAsync(CancellationToken cancel = default) => db.FiguresAsOf().FirstOrDefaultAsync(cancel);

        /// <summary>The same within another question.</summary>
        public IQueryable<DateOnly?> FiguresAsOf() => db.ValueRuns.Done().LatestFirst().Select(r => (DateOnly?)r.AsOf);

        /// <summary>A mark that changes whenever tiers in effect may have: with every run, and with every decision.</summary>
        public async Task<string> TiersChangedAsync(CancellationToken cancel = default)
            => await db.ValueRuns.Done().LatestFirst().Select(r => $"{r.Id}, {db.TierChanges.Max(c => (int?)c.Id)}").FirstOrDefaultAsync(cancel) ?? "";
    }
}
