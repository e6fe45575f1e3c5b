using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Value;

/// <summary>GET /value/runs/{id}/progress: how far a run has come (重算进度), as server-sent events until it ends.</summary>
public static class RunProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void MapRunProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/value/runs/{id:int}/progress", async (
            int id, HttpContext http, CrmDbContext db, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel) =>
        {
            var found = await db.ValueRuns.VisibleTo(http.User.Staff()).AnyAsync(r => r.Id == id, cancel);
            return found ? TypedResults.ServerSentEvents(Events(id, contexts, cancel)) : Results.NotFound();
        }).RequireAuthorization(FolderRules.Policy("/Value"));

    private static async IAsyncEnumerable<SseItem<string>> Events(
        int id, IDbContextFactory<CrmDbContext> contexts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            await using (var db = await contexts.CreateDbContextAsync(cancel))
            {
                var run = await db.ValueRuns.Where(r => r.Id == id).Select(r => new { r.Status, r.Progress }).SingleAsync(cancel);
                yield return new($"{run.Progress}", "progress");
                yield return new($"{run.Status}", WordOf(run.Status));
                if (run.Status is not (RunStatus.Queued or RunStatus.Running))
                    yield break;
            }

            await Task.Delay(Pause, cancel);
        }
    }

    private static string WordOf(RunStatus status) => status switch
    {
        RunStatus.Queued or RunStatus.Running => "state",
        RunStatus.Done => "done",
        RunStatus.Cancelled => "cancelled",
        _ => "failed",
    };
}
