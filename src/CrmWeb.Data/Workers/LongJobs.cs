using CrmWeb.Domain;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Workers;

/// <summary>Carries rows of long work out (执行长时任务), each to its end: done, failed with its reason, or cancelled by a person.</summary>
/// <remarks>When the program stops, a row is left as it stands and is taken up again at the next start.</remarks>
internal sealed class LongJobs<TJob>(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
    where TJob : class, ILongJob
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The next one: one that waits, or one whose process is gone.</summary>
    public async Task<int?> NextAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var open = await db.Set<TJob>().AsNoTracking().Where(j => j.Status == RunStatus.Queued || j.Status == RunStatus.Running).OrderBy(j => j.Id).ToListAsync(cancel);
        return open.Find(j => Worker.IsFree(j.Worker, j.BeatAt, Now))?.Id;
    }

    /// <param name="work">Ends with <see cref="OursAsync"/> in the transaction that saves what it found.</param>
    public async Task<TJob> RunAsync(int id, Func<CrmDbContext, TJob, Task<TJob>> work, CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        var job = await db.Set<TJob>().SingleAsync(j => j.Id == id, stopping);
        job.Start(Worker.This, Now);
        await db.SaveChangesAsync(stopping);
        db.ChangeTracker.Clear();
        try
        {
            return await work(db, job);
        }
        catch (JobCancelledException)
        {
            return await EndAsync(id, j => j.Cancel(Now));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await EndAsync(id, j => j.Fail(e.Message, Now));
            throw;
        }
    }

    /// <summary>Writes how far it has come, and stops it where a person has asked to.</summary>
    public async Task ReachAsync(CrmDbContext db, int id, int percent, CancellationToken stopping)
    {
        var now = Now;
        var going = await db.Set<TJob>().Where(j => j.Id == id && j.Status == RunStatus.Running && j.CancelAskedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.Progress, percent).SetProperty(j => j.BeatAt, now), stopping);
        if (going == 0)
            throw new JobCancelledException();
    }

    /// <summary>The row, still this process's and not cancelled; asked for in the transaction that ends the work.</summary>
    public static async Task<TJob> OursAsync(CrmDbContext db, int id, CancellationToken stopping)
    {
        var job = await db.Set<TJob>().SingleAsync(j => j.Id == id, stopping);
        if (job.CancelAskedAt is not null)
            throw new JobCancelledException();
        return job.Status == RunStatus.Running && job.Worker == Worker.This ? job : throw new RuleBrokenException("Another process has taken this over.");
    }

    private async Task<TJob> EndAsync(int id, Action<TJob> end)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var job = await db.Set<TJob>().SingleAsync(j => j.Id == id);
        if (job.IsOpen)
            end(job);
        await db.SaveChangesAsync();
        return job;
    }
}

/// <summary>A person asked the work to stop (取消).</summary>
internal sealed class JobCancelledException : Exception;
