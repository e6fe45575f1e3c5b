using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Drops old figures (历史数据清理): month-ends stay, and so do the last weeks and the two runs that pages compare.</summary>
public static class FigurePruning
{
    extension(CrmDbContext db)
    {
        /// <summary>The runs themselves and their totals stay for ever; they are small.</summary>
        public async Task PruneFiguresAsync(DateTime now, int keepDays, CancellationToken cancel = default)
        {
            var runs = await db.ValueRuns.AsNoTracking().Done().LatestFirst()
                .Select(r => new { r.Id, r.AsOf, r.FinishedAt }).ToListAsync(cancel);
            var compared = runs.Where(r => r.AsOf < runs[0].AsOf).MaxBy(r => r.AsOf);
            var old = runs.Skip(1).Where(r => r != compared)
                .Where(r => r.FinishedAt < now.AddDays(-keepDays) && !r.AsOf.IsMonthEnd).Select(r => r.Id);
            foreach (var runId in old)
                await db.FigureBlocks.Of(runId).ExecuteDeleteAsync(cancel);
        }
    }
}
