using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Exports;

/// <summary>GET /export/{id}/progress: how far an export has come (导出进度), as server-sent events until it ends.</summary>
public static class ExportProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void MapExportProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/export/{id:int}/progress", async (
            int id, HttpContext http, CrmDbContext db, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel) =>
        {
            var found = await db.DataExports.PreparedFor(http.User.Staff()).AnyAsync(e => e.Id == id, cancel);
            return found ? TypedResults.ServerSentEvents(Events(id, contexts, cancel)) : Results.NotFound();
        }).RequireAuthorization(FolderRules.Policy("/Exports"));

    private static async IAsyncEnumerable<SseItem<string>> Events(int id, IDbContextFactory<CrmDbContext> contexts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var export = await ReadAsync(id, contexts, cancel);
            if (!export.IsWaiting)
            {
                yield return new($"{export.Status}", export.Status switch { ExportStatus.Failed => "failed", ExportStatus.Cancelled => "cancelled", _ => "done" });
                yield break;
            }

            yield return new($"{export.Percent}", "progress");
            await Task.Delay(Pause, cancel);
        }
    }

    private static async Task<DataExport> ReadAsync(int id, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.DataExports.AsNoTracking().SingleAsync(e => e.Id == id, cancel);
    }
}
