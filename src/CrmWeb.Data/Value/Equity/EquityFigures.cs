using System.Runtime.CompilerServices;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;

namespace CrmWeb.Data.Value.Equity;

/// <summary>Reads what moved customer equity and how it is spread (客户资产变动与分布), over the customers whose value the reader may see.</summary>
public sealed class EquityFigures(CrmDbContext db, StaffScope staff)
{
    /// <summary>How many are counted, and how many of them are ranked or lost.</summary>
    public async Task<HeadCount> HeadsAsync(int runId, CancellationToken cancel)
    {
        var (counted, ranked, lost) = (0, 0, 0);
        await foreach (var figure in CountedAsync(runId, cancel))
        {
            counted++;
            ranked += figure.IsRanked ? 1 : 0;
            lost += figure.NotRanked == NotRankedReason.Lost ? 1 : 0;
        }

        return new(counted, ranked, lost);
    }

    /// <summary>CLV of everybody in the pyramid.</summary>
    public async Task<decimal[]> RankedAsync(int runId, CancellationToken cancel)
        => await CountedAsync(runId, cancel).Where(f => f.Rank is not null).Select(f => f.Clv).ToArrayAsync(cancel);

    /// <summary>Profit of the last 365 days of everybody with cash flow in them, and whether anybody cost anything to serve in that year.</summary>
    public async Task<(decimal[] Profits, bool HasCosts)> ProfitsAsync(int runId, CancellationToken cancel)
    {
        var (profits, hasCosts) = (new List<decimal>(), false);
        await foreach (var figure in CountedAsync(runId, cancel))
        {
            if (figure.ProfitOfYear != 0)
                profits.Add(figure.ProfitOfYear);
            hasCosts |= figure.CostOfYear > 0;
        }

        return ([.. profits], hasCosts);
    }

    /// <summary>Everybody counted in either run.</summary>
    public async IAsyncEnumerable<EquityChange> ChangesAsync(int fromRunId, int toRunId, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var seen = await SeenCustomers.OfAsync(db, staff, cancel);
        await foreach (var pair in db.PairsAsync(fromRunId, toRunId, cancel))
        {
            if (seen.Holds(pair.CustomerId) && (pair.Then is { IsCounted: true } || pair.Now is { IsCounted: true }))
                yield return new(pair.CustomerId, Standing(pair.Then), Standing(pair.Now));
        }
    }

    private async IAsyncEnumerable<CustomerValue> CountedAsync(int runId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = await SeenCustomers.OfAsync(db, staff, cancel);
        await foreach (var figure in db.FiguresAsync(runId, cancel))
        {
            if (figure.IsCounted && seen.Holds(figure.CustomerId))
                yield return figure;
        }
    }

    private static EquityStanding? Standing(CustomerValue? figure)
        => figure is { IsCounted: true } ? new(figure.Clv, figure.PurchaseDays > 0, figure.Stage == LifecycleStage.Lost) : null;
}
