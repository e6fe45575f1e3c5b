using CrmWeb.Data.Care;
using CrmWeb.Data.Relationships;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.BackTests;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Demo;

/// <summary>Gives the demo company a past (演示历史): the runs of the last month-ends and of yesterday, the manager's reviews, the checks of the forecasts, and the care they call for.</summary>
public sealed class DemoHistory(IDbContextFactory<CrmDbContext> contexts, CareGeneration care, RelationshipReader relationships, TimeProvider clock)
{
    private const int Months = 6;
    private const int DaysToReview = 3;
    private const int Checks = 3;
    private static readonly TimeOnly Morning = new(10, 15);

    public async Task MakeAsync(DateOnly today, CancellationToken cancel)
    {
        foreach (var day in Days(today))
        {
            var then = NightAfter(day, today);
            var run = ValueRun.OfDemo(day, ValueMethod.Automatic, then.GetUtcNow().UtcDateTime);
            await new RecomputeNow(contexts, new ValueRecompute(contexts, then), then).RunAsync(run, cancel);
            if (day.AddDays(DaysToReview) < today.AddDays(-1))
                await ReviewAsync(day.AddDays(DaysToReview), cancel);
        }

        foreach (var day in Days(today).SkipLast(1).TakeLast(Checks))
            await CheckAsync(day, NightAfter(day, today), cancel);
        await care.RunAsync(today, cancel);
        await relationships.ReadAsync(today, cancel);
    }

    private async Task ReviewAsync(DateOnly on, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var settings = await db.SettingsAsync(cancel);
        var (words, zone) = (DemoWords.In(settings.Text("Company.Language")), settings.Zone);
        await new DemoReviews(db, words.ReviewReasons).DecideAsync(on, TimeZoneInfo.ConvertTimeToUtc(on.ToDateTime(Morning), zone), cancel);
    }

    private async Task CheckAsync(DateOnly monthEnd, DemoClock then, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var test = BackTestRun.Monthly(monthEnd, (await db.SettingsAsync(cancel)).Whole("Value.BackTestDays"), then.GetUtcNow().UtcDateTime);
        db.BackTestRuns.Add(test);
        await db.SaveChangesAsync(cancel);
        await new BackTestRunner(contexts, then).RunAsync(test.Id, cancel);
    }

    // As if the nights had come at their time.
    private DemoClock NightAfter(DateOnly day, DateOnly today) => new(clock, today.DayNumber - day.DayNumber - 1);

    private static IEnumerable<DateOnly> Days(DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return Enumerable.Range(0, Months).Select(back => thisMonth.AddMonths(1 - Months + back).AddDays(-1))
            .Append(today.AddDays(-1)).Distinct();
    }
}
