using Quartz;

namespace CrmWeb.Jobs;

/// <summary>Wakes the job that computes runs (唤醒重算) when a person has asked for one, instead of at the next minute.</summary>
public sealed class RecomputeBell(ISchedulerFactory schedulers)
{
    public Task RingAsync(CancellationToken cancel) => RingAsync(NightlyRecompute.Key, cancel);

    /// <summary>The same for back-tests.</summary>
    public Task RingBackTestAsync(CancellationToken cancel) => RingAsync(BackTesting.Key, cancel);

    /// <summary>The same for searches for duplicates.</summary>
    public Task RingDuplicatesAsync(CancellationToken cancel) => RingAsync(DuplicateSearching.Key, cancel);

    /// <summary>The same for promises to be counted anew.</summary>
    public Task RingRetimingAsync(CancellationToken cancel) => RingAsync(CaseRetimings.Key, cancel);

    private async Task RingAsync(JobKey job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.TriggerJob(job, cancel);
    }
}
