using CrmWeb.Domain.Imports;
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

        /// <summary>A mark that changes whenever tiers in effect may have: with every run, every decision, and every import taken back.</summary>
        public IQueryable<TierMark> TiersChanged()
        {
            var (runs, undone) = (db.ValueRuns.Done().LatestFirst().Select(r => (int?)r.Id), db.FileImports.Where(i => i.Status == ImportStatus.Undone));
            return db.Once().Select(_ => new TierMark { Run = runs.FirstOrDefault(), Decision = db.TierChanges.Max(c => (int?)c.Id), Undone = undone.Count() });
        }
    }
}

/// <summary>What the tiers in effect follow from (等级变更标记).</summary>
public sealed record TierMark
{
    public required int? Run { get; init; }
    public required int? Decision { get; init; }
    public required int Undone { get; init; }
}
