using Quartz;

namespace CrmWeb.Jobs;

/// <summary>Wakes the job that computes runs (唤醒重算) when a person has asked for one, instead of at the next minute.</summary>
public sealed class RecomputeBell(ISchedulerFactory schedulers)
{
    public async Task RingAsync(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.TriggerJob(NightlyRecompute.Key, cancel);
    }
}
