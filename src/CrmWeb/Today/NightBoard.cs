using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>The run whose figures the pages show (最近一次重算).</summary>
public sealed record NightBoard(int? RunId, DateOnly? AsOf, DateTime? FinishedAt, DateOnly? FailedAsOf)
{
    public static async Task<NightBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var runs = ask.Db.ValueRuns.AsNoTracking().VisibleTo(ask.Staff);
        var done = await runs.Done().LatestFirst().Select(r => new { r.Id, r.AsOf, r.FinishedAt }).FirstOrDefaultAsync(cancel);
        var latest = await runs.Where(r => r.FinishedAt != null).LatestFirst().Select(r => new { r.AsOf, r.Status }).FirstOrDefaultAsync(cancel);

        return new(done?.Id, done?.AsOf, done?.FinishedAt, latest?.Status == RunStatus.Failed ? latest.AsOf : null);
    }
}
