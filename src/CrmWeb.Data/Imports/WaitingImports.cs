using CrmWeb.Data.Care;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>The imports that wait for a process (导入队列): to be applied, to be taken back, or left by a process that was killed.</summary>
public sealed class WaitingImports(
    IDbContextFactory<CrmDbContext> contexts, ApplyImport imports, UndoImport undo, ImportProgress progress, CareGeneration care, TimeProvider clock) : IWaitingWork
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    public async Task WorkAsync(CancellationToken stopping)
    {
        while (await NextAsync(stopping) is { } next)
            await RunAsync(next, stopping);
    }

    private async Task RunAsync(FileImport next, CancellationToken stopping)
    {
        using var work = progress.Begin(next.Id);
        if (next.Status is ImportStatus.Undoing)
            await undo.RunAsync(next.Id, stopping);
        else
            await imports.RunAsync(next.Id, work, work.Cancelled, stopping);
        await care.RunAsync(await care.TodayAsync(stopping), stopping);
    }

    private async Task<FileImport?> NextAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var waiting = await db.FileImports.AsNoTracking().Waiting().OrderBy(i => i.Id).ToListAsync(cancel);
        return waiting.Find(IsFree);
    }

    private bool IsFree(FileImport import)
        => import.Status is ImportStatus.Undoing
            || import.Worker.Length == 0
            || Worker.IsGone(import.Worker)
            || clock.GetUtcNow().UtcDateTime - import.StartedAt > LongestSilence;
}
