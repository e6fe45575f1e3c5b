using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Workers;
using CrmWeb.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Value;

/// <summary>How far a run or a back-test has come (重算与回测进度), as server-sent events until it ends.</summary>
public static class RunProgressEvents
{
    /// <summary>GET /value/runs/{id}/progress and /value/backtest/{id}/progress.</summary>
    public static void MapRunProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/value/runs/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => ProgressEvents.OfAsync(contexts, db => SeenAsync(db.ValueRuns.VisibleTo(http.User.Staff()), id, cancel), cancel))
            .RequireAuthorization(FolderRules.Policy("/Value"));
        routes.MapGet("/value/backtest/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => ProgressEvents.OfAsync(contexts, db => SeenAsync(db.BackTestRuns.VisibleTo(http.User.Staff()), id, cancel), cancel))
            .RequireAuthorization(FolderRules.Policy("/Value"));
    }

    private static async Task<WorkSeen?> SeenAsync<TJob>(IQueryable<TJob> jobs, int id, CancellationToken cancel)
        where TJob : class, ILongJob
        => await jobs.Where(j => j.Id == id).Select(j => new { j.Status, j.Progress }).SingleOrDefaultAsync(cancel) is { } job
            ? new(job.Progress, $"{job.Status}", Ended(job.Status)) : null;

    private static string? Ended(RunStatus status) => status switch
    {
        RunStatus.Queued or RunStatus.Running => null,
        RunStatus.Done => "done",
        RunStatus.Cancelled => "cancelled",
        _ => "failed",
    };
}
