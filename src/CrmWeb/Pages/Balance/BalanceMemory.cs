using CrmWeb.Data;
using CrmWeb.Data.Balance;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Balance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Pages.Balance;

/// <summary>A balance, and when it was counted (平衡表及统计时间).</summary>
public sealed record CountedBalance(IReadOnlyList<GroupBalance> Groups, DateTime At);

/// <summary>The balances counted last (平衡表缓存): where counting takes long, the last is shown while the next is made, and its moment told.</summary>
/// <remarks>Over a million customers it takes ten seconds and more, which nobody should wait for twice; counted once, however many ask for it meanwhile.</remarks>
public sealed class BalanceMemory(IDbContextFactory<CrmDbContext> contexts, IMemoryCache cache, IHostApplicationLifetime program, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5), Lasts = TimeSpan.FromDays(1);

    /// <summary>How long a reader waits for newer figures than there are.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <param name="days">How many days the span has, which the next day's has too.</param>
    public async Task<CountedBalance> LatestAsync(StaffScope staff, int days, BalanceSpan since, CancellationToken cancel)
    {
        var kept = cache.GetOrCreate((typeof(BalanceMemory), staff.Circle(staff.Reads), days), entry =>
        {
            entry.SlidingExpiration = Lasts;
            return new Kept();
        })!;
        var (last, next) = kept.Begin(() => Task.Run(() => CountAsync(staff, since)), clock.GetUtcNow().UtcDateTime - Fresh);
        if (last is not null && await Task.WhenAny(next, Task.Delay(Patience, cancel)) != next)
            return last;

        return await next.WaitAsync(cancel);
    }

    // It ends with the program and not with the visit that began it.
    private async Task<CountedBalance> CountAsync(StaffScope staff, BalanceSpan since)
    {
        await using var db = await contexts.CreateDbContextAsync(program.ApplicationStopping);
        var now = clock.GetUtcNow().UtcDateTime;
        return new(await db.BalanceAsync(staff, since, now, program.ApplicationStopping), now);
    }

    private sealed class Kept
    {
        private readonly Lock turn = new();
        private CountedBalance? last;
        private Task<CountedBalance>? counting;

        /// <summary>What was counted last, and the counting of what comes next: that under way, or a new one where the last is from before a moment.</summary>
        public (CountedBalance? Last, Task<CountedBalance> Next) Begin(Func<Task<CountedBalance>> count, DateTime tooOld)
        {
            lock (turn)
            {
                if (counting is { IsCompletedSuccessfully: true })
                    last = counting.Result;
                if (counting is null || (counting.IsCompleted && (last is null || last.At < tooOld)))
                    counting = count();
                return (last, counting);
            }
        }
    }
}
