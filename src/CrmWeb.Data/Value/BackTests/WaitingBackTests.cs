using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.BackTests;

/// <summary>The back-tests that wait (回测队列): the monthly one when it is due, what people ask for, what a killed process left.</summary>
public sealed class WaitingBackTests(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Enters the monthly back-test once the nightly run of its month-end is over.</summary>
    public async Task QueueDueMonthAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var settings = await db.SettingsAsync(cancel);
        var due = MonthlyBackTest.LatestDue(Now, settings.Zone);
        if (await db.BackTestRuns.AnyAsync(t => t.ScheduledFor == due, cancel)
            || !await db.ValueRuns.AnyAsync(r => r.ScheduledFor == due && r.Status != RunStatus.Queued && r.Status != RunStatus.Running, cancel))
            return;

        db.BackTestRuns.Add(BackTestRun.Monthly(due, settings.Whole("Value.BackTestDays"), Now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process entered the same month; the unique day lets only one of us.
        }
    }

    /// <summary>The next one to compute: one that waits, or one whose process is gone.</summary>
    public Task<int?> NextAsync(CancellationToken cancel = default) => new LongJobs<BackTestRun>(contexts, clock).NextAsync(cancel);
}
