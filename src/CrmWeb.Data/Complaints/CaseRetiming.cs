using System.Data;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Complaints;

/// <summary>Counts the promises of all open cases anew (重新计时), batch by batch, so that the desk goes on working meanwhile.</summary>
/// <remarks>Counted from the steps of each case, so that pauses stay, and a batch counted twice after a kill comes to the same.</remarks>
public sealed class CaseRetiming(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private const int Batch = 2_000;
    private static readonly string[] Promises =
    [
        nameof(Complaint.FirstReplyDueAt), nameof(Complaint.ResolutionDueAt), nameof(Complaint.MinutesUsed), nameof(Complaint.UrgentAt), nameof(Complaint.NearBreachAt),
    ];

    private readonly LongJobs<Retiming> jobs = new(contexts, clock);

    /// <summary>The next one to carry out: one that waits, or one whose process is gone.</summary>
    public Task<int?> NextAsync(CancellationToken cancel = default) => jobs.NextAsync(cancel);

    /// <summary>To its end: done, failed with its reason, or cancelled by a person, which leaves the rest with the promises they had.</summary>
    public Task<Retiming> RunAsync(int id, CancellationToken stopping = default) => jobs.RunAsync(id, (db, _) => RetimeAsync(db, id, stopping), stopping);

    private async Task<Retiming> RetimeAsync(CrmDbContext db, int id, CancellationToken stopping)
    {
        var (terms, total) = (await db.ServiceTermsAsync(stopping), await db.Complaints.Open().CountAsync(stopping));
        var (cases, moved, last) = (0, 0, 0);
        while (await RetimeBatchAsync(db, terms, last, stopping) is { Cases: > 0 } done)
        {
            (cases, moved, last) = (cases + done.Cases, moved + done.Moved, done.Last);
            await jobs.ReachAsync(db, id, 99 * cases / Math.Max(total, cases), stopping);
        }

        var ours = await LongJobs<Retiming>.OursAsync(db, id, stopping);
        ours.Finish(cases, moved, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stopping);
        return ours;
    }

    // What is read stays as it is until it is written: a step taken meanwhile waits for the end of the batch and counts by the same terms.
    private static async Task<(int Cases, int Moved, int Last)> RetimeBatchAsync(CrmDbContext db, ServiceTerms terms, int after, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stopping);
        var some = await db.Complaints.AsNoTracking().Open().Where(c => c.Id > after).OrderBy(c => c.Id).Take(Batch)
            .Include(c => c.Steps.OrderBy(s => s.Id)).AsSplitQuery().ToListAsync(stopping);
        if (some.Count == 0)
            return default;

        var moved = some.Where(c => c.Retime(terms)).ToList();
        if (moved.Count > 0)
            await db.BulkUpdateAsync(moved, Promises, stopping);
        await transaction.CommitAsync(stopping);
        return (some.Count, moved.Count, some[^1].Id);
    }
}

/// <summary>Asks for a counting anew (申请重新计时) beside the change that made it needful.</summary>
public static class RetimingRequests
{
    extension(CrmDbContext db)
    {
        private bool IsRetimingAsked => db.Retimings.Local.Any(r => db.Entry(r).State == EntityState.Added);

        /// <summary>Once for all that is saved together; saving is the caller's.</summary>
        public void RetimeLater(DateTime at, int? staffId)
        {
            if (!db.IsRetimingAsked)
                db.Retimings.Add(new Retiming(at, staffId));
        }

        /// <summary>The same where a setting decides what is promised, and something was.</summary>
        internal async Task RetimeForAsync(string key, DateTime at, int? staffId, CancellationToken cancel)
        {
            if (SettingCatalog.DecidesPromises(key) && !db.IsRetimingAsked && await db.Complaints.Open().AnyAsync(cancel))
                db.RetimeLater(at, staffId);
        }
    }
}
