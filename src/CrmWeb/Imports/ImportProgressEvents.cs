using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Imports;
using CrmWeb.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Imports;

/// <summary>GET /import/{id}/progress: how far an import has come (导入进度), as server-sent events until it ends.</summary>
public static class ImportProgressEvents
{
    public static void MapImportProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/import/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, ImportProgress progress, CancellationToken cancel)
                => ProgressEvents.OfAsync(contexts, db => SeenAsync(db, http.User.Staff(), id, progress, cancel), cancel))
            .RequireAuthorization(FolderRules.Policy("/Imports"));

    private static async Task<WorkSeen?> SeenAsync(CrmDbContext db, StaffScope staff, int id, ImportProgress progress, CancellationToken cancel)
        => await db.FileImports.VisibleTo(staff).Where(i => i.Id == id).Select(i => (ImportStatus?)i.Status).SingleOrDefaultAsync(cancel) is { } status
            ? new(progress.Of(id) ?? 0, $"{status}", Ended(status)) : null;

    private static string? Ended(ImportStatus status) => status switch
    {
        ImportStatus.Queued or ImportStatus.Applying or ImportStatus.Undoing => null,
        ImportStatus.Applied or ImportStatus.Undone => "done",
        _ => "failed",
    };
}
