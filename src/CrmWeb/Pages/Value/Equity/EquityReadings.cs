using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Value;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>What only a look at every customer's figures tells (全员数据分析), remembered once it was looked at.</summary>
public sealed class EquityReadings(CrmDbContext db, RunMemory memory)
{
    public Task<EquityBridge> BridgeAsync(int from, int to, StaffScope staff, CancellationToken cancel) => memory.OnceARunAsync($"bridge from {from} to {to}", staff, async () =>
    {
        var bridge = new EquityBridge();
        await foreach (var change in Figures(staff).ChangesAsync(from, to, cancel))
            bridge.Count(change);
        return bridge;
    }, cancel);

    public Task<LorenzCurve> LorenzAsync(int runId, StaffScope staff, CancellationToken cancel)
        => memory.OnceARunAsync($"Lorenz curve of {runId}", staff, async () => LorenzCurve.Of(await Figures(staff).RankedAsync(runId, cancel)), cancel);

    /// <summary>Last year's profit, and whether anybody cost anything to serve in it.</summary>
    public Task<(ProfitSpread Spread, bool HasCosts)> ProfitAsync(int runId, StaffScope staff, CancellationToken cancel)
        => memory.OnceARunAsync($"profit of {runId}", staff, async () =>
        {
            var (profits, hasCosts) = await Figures(staff).ProfitsAsync(runId, cancel);
            return (ProfitSpread.Of(profits), hasCosts);
        }, cancel);

    private EquityFigures Figures(StaffScope staff) => new(db, staff);
}
