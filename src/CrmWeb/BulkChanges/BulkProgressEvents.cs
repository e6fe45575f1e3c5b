using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.BulkChanges;

/// <summary>GET /customers/changes/{id}/progress: how far a change of many has come (批量操作进度), as server-sent events until it ends.</summary>
public static class BulkProgressEvents
{
    public static void MapBulkProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/customers/changes/{id:int}/progress", (int id, HttpContext http, IDbContextFactory<CrmDbContext> contexts, CancellationToken cancel)
                => ProgressEvents.OfAsync(contexts, db => SeenAsync(db, http.User.Staff(), id, cancel), cancel))
            .RequireAuthorization(FolderRules.Policy("/BulkChanges"));

    private static async Task<WorkSeen?> SeenAsync(CrmDbContext db, StaffScope staff, int id, CancellationToken cancel)
        => await db.BulkChanges.AsNoTracking().VisibleTo(staff).SingleOrDefaultAsync(c => c.Id == id, cancel) is { } change
            ? new(change.Percent, $"{change.Status}", Ended(change)) : null;

    private static string? Ended(BulkChange change)
        => change.IsWaiting ? null : change.Status switch { BulkStatus.Done or BulkStatus.Undone => "done", BulkStatus.Cancelled => "cancelled", _ => "failed" };
}
