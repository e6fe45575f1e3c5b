using CrmWeb.Data.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CrmWeb.Tests.Jobs;

public sealed class TimetableTests
{
    private static readonly DateTimeOffset Noon = new(TimeProvider.System.GetUtcNow().Date.AddDays(7).AddHours(12), TimeSpan.Zero); // after the start
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly CancellationToken Patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task Jobs_keep_their_hours_in_the_zone_of_the_company_and_look_around_every_minute()
    {
        await using var app = new CrmApp { KeepsHours = true };
        await app.InitializeAsync();
        await AssertHoursAsync(app, TimeZoneInfo.Utc);

        await app.InDatabaseAsync(async db =>
        {
            await db.EnterSettingAsync("Company.TimeZone", Shanghai.Id, DateTime.UnixEpoch, null);
            return await db.SaveChangesAsync();
        });
        await StartAsync(app);

        await AssertHoursAsync(app, Shanghai);
    }

    [Fact]
    public async Task A_run_left_waiting_is_computed_as_soon_as_the_program_starts_again()
    {
        await using var app = new CrmApp();
        await app.InitializeAsync();
        await app.InDatabaseAsync(db =>
        {
            db.Add(ValueRun.Requested(new DateOnly(2026, 6, 30), ValueMethod.Textbook, DateTime.UnixEpoch, null));
            return db.SaveChangesAsync();
        });

        await StartAsync(app);

        while (await app.InDatabaseAsync(db => db.ValueRuns.AnyAsync(r => r.Status != RunStatus.Done, Patience)))
            await Task.Delay(50, Patience);
    }

    private static async Task AssertHoursAsync(CrmApp app, TimeZoneInfo zone)
    {
        var night = await FiringsAsync(app, NightlyRecompute.Key);
        Assert.Contains(Noon.AddMinutes(1), night);
        Assert.Contains(night, at => HourOf(at) == new TimeOnly(2, 0));
        Assert.Equal([new(2, 30)], (await FiringsAsync(app, DailyCare.Key)).Select(HourOf));
        Assert.Equal([new(3, 0)], (await FiringsAsync(app, AttachmentSweeping.Key)).Select(HourOf));
        Assert.Equal([Noon.AddMinutes(1)], await FiringsAsync(app, BackTesting.Key));
        Assert.Equal([Noon.AddMinutes(1)], await FiringsAsync(app, DuplicateSearching.Key));

        TimeOnly HourOf(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
    }

    // When each schedule of the job comes next after noon; a start at once has no schedule.
    private static async Task<List<DateTimeOffset>> FiringsAsync(CrmApp app, JobKey job)
    {
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        return [.. (await scheduler.GetTriggersOfJob(job)).OfType<ICronTrigger>().Select(t => t.GetFireTimeAfter(Noon)!.Value)];
    }

    private static Task StartAsync(CrmApp app) => ActivatorUtilities.CreateInstance<Timetable>(app.Services).StartAsync(CancellationToken.None);
}
