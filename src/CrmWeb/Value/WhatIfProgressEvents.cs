using CrmWeb.Access;
using CrmWeb.Workers;

namespace CrmWeb.Value;

/// <summary>GET /value/what-if/{id}/progress: how far one's own what-if has come (假设分析进度), as server-sent events until it ends.</summary>
public static class WhatIfProgressEvents
{
    public static void MapWhatIfProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/value/what-if/{id:guid}/progress", (Guid id, HttpContext http, WhatIfDesk desk, CancellationToken cancel)
                => desk.Find(http.User.StaffId(), id) is { } work ? ProgressEvents.Of(() => Task.FromResult(Seen(work)), cancel) : Results.NotFound())
            .RequireAuthorization(FolderRules.Policy("/Value"));

    private static WorkSeen Seen(WhatIfWork work)
        => work.IsUnderWay ? new(work.Progress, "", null) : new(100, "", work.IsDone ? "done" : work.Findings.IsCanceled ? "cancelled" : "failed");
}
