using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Value;

/// <summary>Remembers for a while what was counted over a whole run (批次统计缓存), so that a million rows are not counted for each visit.</summary>
/// <remarks>The figures of a run never change; who stands in a reader's reach may, so a count of it is a few minutes old at most.</remarks>
public sealed class RunMemory(CrmDbContext db, IMemoryCache cache)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5), UntilNextNight = TimeSpan.FromDays(1);
    private int? _undone; // read once for a request

    /// <param name="what">What is counted, and of which runs.</param>
    public Task<T> OnceAsync<T>(string what, StaffScope staff, Func<Task<T>> count, CancellationToken cancel)
        => OnceAsync(what, staff, Lasts, count, cancel);

    /// <summary>What the run alone decides, and small: kept until the next night for those who see the whole company.</summary>
    /// <param name="what">What is counted, and of which runs.</param>
    public Task<T> OnceARunAsync<T>(string what, StaffScope staff, Func<Task<T>> count, CancellationToken cancel)
        => OnceAsync(what, staff, staff.SeesValue is Reach.Company ? UntilNextNight : Lasts, count, cancel);

    /// <summary>What changes with a mark that the caller read, imports taken back included.</summary>
    public async Task<T> OnceAMarkAsync<T>(string what, StaffScope staff, Func<Task<T>> count)
        => await OnceAsync(what, staff, Lasts, 0, count);

    private async Task<T> OnceAsync<T>(string what, StaffScope staff, TimeSpan lasts, Func<Task<T>> count, CancellationToken cancel)
    {
        // An import taken back takes its customers out of the runs that counted them.
        _undone ??= await db.FileImports.CountAsync(i => i.Status == ImportStatus.Undone, cancel);
        return await OnceAsync(what, staff, lasts, _undone.Value, count);
    }

    private async Task<T> OnceAsync<T>(string what, StaffScope staff, TimeSpan lasts, int undone, Func<Task<T>> count)
    {
        var key = (typeof(RunMemory), what, staff.Circle(staff.SeesValue), undone);
        if (cache.TryGetValue(key, out T? known))
            return known!;

        var counted = await count();
        return cache.Set(key, counted, lasts);
    }
}
