using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value.Equity;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>What only a look at every customer's figures tells (全员数据分析); for the whole company it is kept for an hour.</summary>
/// <remarks>The figures of a finished run do not change. What a team sees hangs on who is in it today, so that is read anew.</remarks>
public sealed class EquityReadings(CrmDbContext db, IMemoryCache kept)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public Task<EquityBridge> BridgeAsync(int from, int to, StaffScope staff, CancellationToken cancel) => OnceAsync(("bridge", from, to), staff, async figures =>
    {
        var bridge = new EquityBridge();
        await foreach (var change in figures.ChangesAsync(from, to, cancel))
            bridge.Count(change);
        return bridge;
    });

    public Task<LorenzCurve> LorenzAsync(int runId, StaffScope staff, CancellationToken cancel)
        => OnceAsync(("lorenz", runId, 0), staff, async figures => LorenzCurve.Of(await figures.RankedAsync(runId, cancel)));

    /// <summary>Last year's profit, and whether anybody cost anything to serve in it.</summary>
    public Task<(ProfitSpread Spread, bool HasCosts)> ProfitAsync(int runId, StaffScope staff, CancellationToken cancel)
        => OnceAsync(("profit", runId, 0), staff, async figures =>
        {
            var (profits, hasCosts) = await figures.ProfitsAsync(runId, cancel);
            return (ProfitSpread.Of(profits), hasCosts);
        });

    private async Task<T> OnceAsync<T>((string What, int From, int To) key, StaffScope staff, Func<EquityFigures, Task<T>> read)
    {
        if (staff.SeesValue == Reach.Company && kept.TryGetValue(key, out T? known))
            return known!;

        var found = await read(new EquityFigures(db, staff));
        return staff.SeesValue == Reach.Company ? kept.Set(key, found, Kept) : found;
    }
}
