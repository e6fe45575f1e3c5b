using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>The run whose figures the pages show, and the import that came last (最近一次重算与导入).</summary>
public sealed record NightBoard(int? RunId, DateOnly? AsOf, DateTime? FinishedAt, DateOnly? FailedAsOf, LastImport? Import)
{
    public static async Task<NightBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var runs = ask.Db.ValueRuns.AsNoTracking().VisibleTo(ask.Staff);
        var done = await runs.Done().LatestFirst().Select(r => new { r.Id, r.AsOf, r.FinishedAt }).FirstOrDefaultAsync(cancel);
        var latest = await runs.Where(r => r.FinishedAt != null).LatestFirst().Select(r => new { r.AsOf, r.Status }).FirstOrDefaultAsync(cancel);

        var import = await ask.Db.FileImports.AsNoTracking().VisibleTo(ask.Staff).Where(i => i.Status == ImportStatus.Applied && i.Kind == ImportKind.Purchases)
            .OrderByDescending(i => i.FinishedAt).Select(i => new LastImport(i.Id, i.FileName, i.Added, i.FinishedAt)).FirstOrDefaultAsync(cancel);

        return new(done?.Id, done?.AsOf, done?.FinishedAt, latest?.Status == RunStatus.Failed ? latest.AsOf : null, import);
    }
}

/// <summary>The import applied last (最近一次导入).</summary>
public sealed record LastImport(int Id, string FileName, int Purchases, DateTime? FinishedAt);
