using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Exports;
using CrmWeb.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Exports;

/// <summary>GET /export/{id}/progress: how far an export has come (导出进度), as server-sent events until it ends.</summary>
public static class ExportProgressEvents
{
    public static void MapExportProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/export/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => ProgressEvents.OfAsync(contexts, db => SeenAsync(db, http.User.Staff(), id, cancel), cancel))
            .RequireAuthorization(FolderRules.Policy("/Exports"));

    private static async Task<WorkSeen?> SeenAsync(CrmDbContext db, StaffScope staff, int id, CancellationToken cancel)
        => await db.DataExports.AsNoTracking().PreparedFor(staff).SingleOrDefaultAsync(e => e.Id == id, cancel) is { } export
            ? new(export.Percent, $"{export.Status}", Ended(export)) : null;

    private static string? Ended(DataExport export)
        => export.IsWaiting ? null : export.Status switch { ExportStatus.Failed => "failed", ExportStatus.Cancelled => "cancelled", _ => "done" };
}
