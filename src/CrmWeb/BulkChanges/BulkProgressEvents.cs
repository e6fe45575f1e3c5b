using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.BulkChanges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.BulkChanges;

/// <summary>GET /customers/changes/{id}/progress: how far a change of many has come (批量操作进度), as server-sent events until it ends.</summary>
public static class BulkProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void MapBulkProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/customers/changes/{id:int}/progress", async (
            int id, HttpContext http, CrmDbContext db, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel) =>
        {
            var found = await db.BulkChanges.VisibleTo(http.User.Staff()).AnyAsync(c => c.Id == id, cancel);
            return found ? TypedResults.ServerSentEvents(Events(id, contexts, cancel)) : Results.NotFound();
        }).RequireAuthorization(FolderRules.Policy("/BulkChanges"));

    private static async IAsyncEnumerable<SseItem<string>> Events(int id, IDbContextFactory<CrmDbContext> contexts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var change = await ReadAsync(id, contexts, cancel);
            if (!change.IsWaiting)
            {
                yield return new($"{change.Status}", change.Status switch { BulkStatus.Done or BulkStatus.Undone => "done", BulkStatus.Cancelled => "cancelled", _ => "failed" });
                yield break;
            }

            yield return new($"{change.Percent}", "progress");
            await Task.Delay(Pause, cancel);
        }
    }

    private static async Task<BulkChange> ReadAsync(int id, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.BulkChanges.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
    }
}
