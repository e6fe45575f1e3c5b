using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Equity;

/// <summary>Customer equity (客户资产) in one run.</summary>
public sealed record EquityPoint(int RunId, DateOnly AsOf, decimal Equity);

/// <summary>Customer equity over the days that have a run (客户资产走势).</summary>
public static class EquityHistory
{
    extension(CrmDbContext db)
    {
        /// <summary>The run and the as-of days before it, earliest first; a day on which nobody had bought yet tells nothing.</summary>
        public async Task<IReadOnlyList<EquityPoint>> EquityUpToAsync(ValueRun upTo, StaffScope staff, int most, CancellationToken cancel)
            => (await db.EquityWithCellsAsync(upTo, staff, most, cancel)).Points;

        /// <summary>The same with the parts that it was added up from; none for those who see the whole company, whose runs tell their sums.</summary>
        public async Task<(IReadOnlyList<EquityPoint> Points, IReadOnlyList<EquityCell>? Cells)> EquityWithCellsAsync(ValueRun upTo, StaffScope staff, int most, CancellationToken cancel)
        {
            var runs = await db.ValueRuns.AsNoTracking().Done().Where(r => r.AsOf <= upTo.AsOf && (r.Ranked > 0 || r.Id == upTo.Id))
                .LastOfTheirDay(db.ValueRuns).LatestDayFirst().Take(most)
                .Select(r => new EquityPoint(r.Id, r.AsOf, r.Equity)).ToListAsync(cancel);
            runs.Reverse();
            if (staff.SeesValue == Reach.Company)
                return (runs, null);

            var cells = await db.EquityCellsAsync([.. runs.Select(r => r.RunId)], upTo.Id, staff, cancel);
            var own = cells.GroupBy(c => c.RunId).ToDictionary(g => g.Key, g => g.Sum(c => c.Equity));
            return ([.. runs.Where(r => own.ContainsKey(r.RunId)).Select(r => r with { Equity = own[r.RunId] })], cells);
        }
    }
}
