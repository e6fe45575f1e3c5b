using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Access;

namespace CrmWeb.Value;

/// <summary>GET /value/what-if/{id}/progress: how far one's own what-if has come (假设分析进度), as server-sent events until it ends.</summary>
public static class WhatIfProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void MapWhatIfProgress(this IEndpointRouteBuilder routes)
        => routes.MapGet("/value/what-if/{id:guid}/progress", IResult (Guid id, HttpContext http, WhatIfDesk desk, CancellationToken cancel)
                => desk.Find(http.User.StaffId(), id) is { } work ? TypedResults.ServerSentEvents(Events(work, cancel)) : Results.NotFound())
            .RequireAuthorization(FolderRules.Policy("/Value"));

    private static async IAsyncEnumerable<SseItem<string>> Events(WhatIfWork work, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (work.IsUnderWay)
        {
            yield return new($"{work.Progress}", "progress");
            await Task.Delay(Pause, cancel);
        }

        yield return new("100", work.IsDone ? "done" : work.Findings.IsCanceled ? "cancelled" : "failed");
    }
}
