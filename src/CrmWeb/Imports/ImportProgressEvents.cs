using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Imports;

/// <summary>GET /import/{id}/progress: how far an import has come (导入进度), as server-sent events until it ends.</summary>
public static class ImportProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void MapImportProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/import/{id:int}/progress", async (
            int id, HttpContext http, CrmDbContext db, IDbContextFactory<CrmDbContext> contexts, ImportProgress progress, CancellationToken cancel) =>
        {
            var found = await db.FileImports.VisibleTo(http.User.Staff()).AnyAsync(i => i.Id == id, cancel);
            return found ? TypedResults.ServerSentEvents(Events(id, contexts, progress, cancel)) : Results.NotFound();
        }).RequireAuthorization(FolderRules.Policy("/Imports"));

    private static async IAsyncEnumerable<SseItem<string>> Events(
        int id, IDbContextFactory<CrmDbContext> contexts, ImportProgress progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var status = await StatusAsync(id, contexts, cancel);
            if (status is not (ImportStatus.Queued or ImportStatus.Applying or ImportStatus.Undoing))
            {
                yield return new($"{status}", status is ImportStatus.Applied or ImportStatus.Undone ? "done" : "failed");
                yield break;
            }

            yield return new($"{progress.Of(id) ?? 0}", "progress");
            await Task.Delay(Pause, cancel);
        }
    }

    private static async Task<ImportStatus> StatusAsync(int id, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.FileImports.Where(i => i.Id == id).Select(i => i.Status).SingleAsync(cancel);
    }
}
