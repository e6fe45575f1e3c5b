using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>The runs that wait to be computed (重算队列): what the clock makes due, what people ask for, what a killed process left.</summary>
public sealed class WaitingRuns(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Enters the nights that are due and marks those that an outage swallowed.</summary>
    public async Task QueueDueNightsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var settings = await db.SettingsAsync(cancel);
        var zone = settings.Zone;
        if (await FirstDayAsync(db, zone, cancel) is not { } first)
            return;

        var known = await db.ValueRuns.Where(r => r.ScheduledFor != null).Select(r => r.ScheduledFor!.Value).ToListAsync(cancel);
        var plan = NightlySchedule.Plan(Now, zone, first, known.ToHashSet());
        var method = settings.Choice<ValueMethod>("Value.Method");
        db.ValueRuns.AddRange(plan.Missed.Select(day => ValueRun.Missed(day, method, Now)));
        db.ValueRuns.AddRange(plan.Due.Select(day => ValueRun.Scheduled(day, method, Now)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (plan.Due.Count > 0)
        {
            // Another process entered the same nights; the unique day lets only one of us.
        }
    }

    /// <summary>The next run to compute: one that waits, or one whose process is gone.</summary>
    /// <remarks>What a killed command line left is marked as interrupted: whoever typed it has seen it end.</remarks>
    public async Task<int?> NextAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var open = await db.ValueRuns.Open().OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var left in open.Where(r => r.IsOfCommandLine && IsAbandoned(r)))
            left.Interrupt(Now);
        await db.SaveChangesAsync(cancel);
        return open.Find(r => r.Status == RunStatus.Queued || IsAbandoned(r))?.Id;
    }

    private bool IsAbandoned(ValueRun run)
        => run.Status == RunStatus.Running && (IsOfQueueHere(run) ? Worker.IsGone(run.Worker) : Now - run.BeatAt > Worker.Silence);

    // This process computes the demo company beside its queue, so its own name says nothing there.
    private static bool IsOfQueueHere(ValueRun run)
        => Worker.IsOfThisMachine(run.Worker) && !(run.IsOfCommandLine && run.Worker == Worker.This);

    /// <summary>The day the company was set up; where nobody did so, the latest night once there is a customer.</summary>
    private async Task<DateOnly?> FirstDayAsync(CrmDbContext db, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (await db.Settings.MinAsync(s => (DateTime?)s.EnteredAt, cancel) is { } setUp)
            return zone.DayOf(setUp);
        // Numbers rise with time, and the least one is found without reading all customers.
        if (await db.Customers.OrderBy(c => c.Id).Select(c => (DateTime?)c.CreatedAt).FirstOrDefaultAsync(cancel) is not { } customer)
            return null;

        var (known, latest) = (zone.DayOf(customer), NightlySchedule.LatestDue(Now, zone));
        return known > latest ? known : latest;
    }
}
