using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CrmWeb.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Workers;

/// <summary>How far long work has come at one look (一次进度): its per cent while it goes on, and how it ended after that.</summary>
/// <param name="Ended">The word of the event that is the last; none while it goes on.</param>
/// <param name="State">The state as the event's text.</param>
public readonly record struct WorkSeen(int Percent, string State, string? Ended);

/// <summary>Tells a page how far long work has come (进度推送), as server-sent events until it ends.</summary>
public static class ProgressEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Work whose row the person may see; not found otherwise.</summary>
    public static async Task<IResult> OfAsync(IDbContextFactory<CrmDbContext> contexts, Func<CrmDbContext, Task<WorkSeen?>> look, CancellationToken cancel)
        => await LookAsync(contexts, look, cancel) is null ? Results.NotFound()
            : Of(async () => await LookAsync(contexts, look, cancel) ?? new(100, "", "failed"), cancel);

    public static IResult Of(Func<Task<WorkSeen>> look, CancellationToken cancel) => TypedResults.ServerSentEvents(Events(look, cancel));

    private static async IAsyncEnumerable<SseItem<string>> Events(Func<Task<WorkSeen>> look, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var seen = await look();
            yield return new($"{seen.Percent}", "progress");
            yield return new(seen.State, seen.Ended ?? "state");
            if (seen.Ended is not null)
                yield break;

            await Task.Delay(Pause, cancel);
        }
    }

    private static async Task<WorkSeen?> LookAsync(IDbContextFactory<CrmDbContext> contexts, Func<CrmDbContext, Task<WorkSeen?>> look, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await look(db);
    }
}
