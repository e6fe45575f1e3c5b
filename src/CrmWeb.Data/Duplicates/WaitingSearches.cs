using CrmWeb.Data.Settings;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Duplicates;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Duplicates;

/// <summary>The searches that wait (查重队列): tonight's, what people ask for, what a killed process left.</summary>
public sealed class WaitingSearches(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private const int Hour = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Enters the search of this night once it is three o'clock in the company's zone.</summary>
    public async Task QueueNightAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var day = (await db.SettingsAsync(cancel)).Zone.DayOf(Now.AddHours(-Hour));
        if (!await db.Customers.AnyAsync(cancel) || await db.DuplicateSearches.AnyAsync(s => s.ScheduledFor == day, cancel))
            return;

        db.DuplicateSearches.Add(DuplicateSearch.Nightly(day, Now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process entered the same night; the unique day lets only one of us.
        }
    }

    /// <summary>The next one to carry out: one that waits, or one whose process is gone.</summary>
    public Task<int?> NextAsync(CancellationToken cancel = default) => new LongJobs<DuplicateSearch>(contexts, clock).NextAsync(cancel);
}
