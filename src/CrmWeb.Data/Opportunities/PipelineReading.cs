using CrmWeb.Data.Settings;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Opportunities;

/// <summary>Reads open opportunities as sums (商机汇总读取), a handful of rows however many there are.</summary>
public static class PipelineReading
{
    extension(CrmDbContext db)
    {
        /// <param name="chosen">The opportunities of a reader or a list; closed ones are left out.</param>
        public async Task<Pipeline> PipelineAsync(IQueryable<Opportunity> chosen, DateOnly today, CancellationToken cancel = default)
        {
            var sums = await chosen.Open()
                .GroupBy(o => new { o.Stage, IsOverdue = o.ExpectedOn < today, o.ExpectedOn.Year, o.ExpectedOn.Month, o.Currency, o.OwnPercent })
                .Select(g => new PipelineSum(g.Key.Stage, g.Key.IsOverdue, g.Key.Year, g.Key.Month, g.Key.Currency, g.Key.OwnPercent, g.Count(), g.Sum(o => o.Amount)))
                .ToListAsync(cancel);
            var settings = await db.SettingsAsync(cancel);
            return new(sums, new StageChances(settings), await db.RatesAsync(settings, null, cancel), today);
        }
    }
}
