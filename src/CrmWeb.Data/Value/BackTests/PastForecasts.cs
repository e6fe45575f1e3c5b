using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.BuyTillYouDie;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.BackTests;

/// <summary>How far earlier forecasts were off (过往预测偏差), for those who read new ones.</summary>
internal static class PastForecasts
{
    extension(CrmDbContext db)
    {
        /// <summary>Bias of a model in the last back-test that has one, a fraction; none before the first.</summary>
        public Task<double?> PastBiasAsync(DropoutRule rule, CancellationToken cancel)
        {
            var method = BackTestRun.MethodOf(rule);
            return db.BackTestRuns.Done()
                .SelectMany(t => t.Scores.Where(s => s.Method == method && s.Bias != null), (t, s) => new { t.Until, t.Id, s.Bias })
                .OrderByDescending(s => s.Until).ThenByDescending(s => s.Id).Select(s => s.Bias).FirstOrDefaultAsync(cancel);
        }
    }
}
