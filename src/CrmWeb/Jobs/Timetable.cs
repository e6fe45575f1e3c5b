using CrmWeb.Data;
using CrmWeb.Data.Settings;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>Sets the hours of the jobs (任务时间表) at every start: values at 02:00 in the company's zone, care at 02:30, removed attachments at 03:00, and a look around every minute.</summary>
/// <remarks>
/// The look around makes up for what a clock cannot promise: a night without 02:00, a zone changed in the settings, a run
/// asked for by another process, or one whose process was killed. The same look finds back-tests that are due.
/// </remarks>
internal sealed class Timetable(ISchedulerFactory schedulers, IDbContextFactory<CrmDbContext> contexts) : IHostedService
{
    private const string AtTwo = "0 0 2 * * ?";
    private const string AtHalfPastTwo = "0 30 2 * * ?";
    private const string AtThree = "0 0 3 * * ?";
    private const string EveryMinute = "0 * * * * ?";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await SetAsync(scheduler, NightlyRecompute.Key, "night", AtTwo, zone, cancellationToken);
        await SetAsync(scheduler, NightlyRecompute.Key, "watch", EveryMinute, TimeZoneInfo.Utc, cancellationToken);
        await SetAsync(scheduler, BackTesting.Key, "backtest", EveryMinute, TimeZoneInfo.Utc, cancellationToken);
        await SetAsync(scheduler, DuplicateSearching.Key, "duplicates", EveryMinute, TimeZoneInfo.Utc, cancellationToken);
        await SetAsync(scheduler, CaseRetimings.Key, "retiming", EveryMinute, TimeZoneInfo.Utc, cancellationToken);
        await SetAsync(scheduler, DailyCare.Key, "care", AtHalfPastTwo, zone, cancellationToken);
        await SetAsync(scheduler, AttachmentSweeping.Key, "attachments", AtThree, zone, cancellationToken);
        await scheduler.TriggerJob(NightlyRecompute.Key, cancellationToken);
        await scheduler.TriggerJob(BackTesting.Key, cancellationToken);
        await scheduler.TriggerJob(DailyCare.Key, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task SetAsync(IScheduler scheduler, JobKey job, string name, string cron, TimeZoneInfo zone, CancellationToken cancel)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity(name)
            .ForJob(job)
            .WithCronSchedule(cron, c => c.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancel);
    }
}
