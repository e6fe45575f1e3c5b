using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Value;

/// <summary>How far a run or a back-test has come (重算与回测进度), as server-sent events until it ends.</summary>
public static class RunProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private delegate IQueryable<Step> Look(CrmDbContext db);

    /// <summary>GET /value/runs/{id}/progress and /value/backtest/{id}/progress.</summary>
    public static void MapRunProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/value/runs/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => AnswerAsync(db => db.ValueRuns.VisibleTo(http.User.Staff()).Where(r => r.Id == id).Select(r => new Step(r.Status, r.Progress)), contexts, cancel))
            .RequireAuthorization(FolderRules.Policy("/Value"));
        routes.MapGet("/value/backtest/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => AnswerAsync(db => db.BackTestRuns.VisibleTo(http.User.Staff()).Where(t => t.Id == id).Select(t => new Step(t.Status, t.Progress)), contexts, cancel))
            .RequireAuthorization(FolderRules.Policy("/Value"));
    }

    private static async Task<IResult> AnswerAsync(Look look, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await look(db).AnyAsync(cancel) ? TypedResults.ServerSentEvents(Events(look, contexts, cancel)) : Results.NotFound();
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(
        Look look, IDbContextFactory<CrmDbContext> contexts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            await using (var db = await contexts.CreateDbContextAsync(cancel))
            {
                var step = await look(db).SingleAsync(cancel);
                yield return new($"{step.Progress}", "progress");
                yield return new($"{step.Status}", WordOf(step.Status));
                if (step.Status is not (RunStatus.Queued or RunStatus.Running))
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

    private sealed record Step(RunStatus Status, int Progress);
}
