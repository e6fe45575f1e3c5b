using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Opportunities;

/// <summary>Opportunities lost for one reason (丢单统计), in the base currency.</summary>
public sealed record LossRow(string Reason, int Count, decimal Amount);

/// <summary>What was decided since a day (成交与丢单): how much was won, and why the rest was lost.</summary>
public sealed record Decided(int Won, decimal WonAmount, IReadOnlyList<LossRow> Losses)
{
    public int Lost => Losses.Sum(l => l.Count);

    /// <summary>Won ÷ decided (赢单率); none while nothing was.</summary>
    public decimal? WinRate => Won + Lost == 0 ? null : (decimal)Won / (Won + Lost);
}

/// <summary>Reads what was won and lost as sums.</summary>
public static class LossReading
{
    private sealed record Sum(OpportunityStage Stage, string Reason, string Currency, int Count, decimal Amount);

    extension(IQueryable<Opportunity> chosen)
    {
        /// <param name="pipeline">Knows the rates by which amounts become the base currency's.</param>
        public async Task<Decided> DecidedAsync(DateTime since, Pipeline pipeline, CancellationToken cancel = default)
        {
            var sums = await chosen.Where(o => o.ClosedAt >= since)
                .GroupBy(o => new { o.Stage, o.LostReason, o.Currency })
                .Select(g => new Sum(g.Key.Stage, g.Key.LostReason, g.Key.Currency, g.Count(), g.Sum(o => o.Amount))).ToListAsync(cancel);
            decimal Base(IEnumerable<Sum> some) => some.Sum(s => pipeline.InBase(s.Amount, s.Currency));

            var won = sums.FindAll(s => s.Stage == OpportunityStage.Won);
            return new(won.Sum(s => s.Count), Base(won), [.. sums.Where(s => s.Stage == OpportunityStage.Lost).GroupBy(s => s.Reason)
                .Select(g => new LossRow(g.Key, g.Sum(s => s.Count), Base(g))).OrderByDescending(l => l.Count).ThenByDescending(l => l.Amount).ThenBy(l => l.Reason, StringComparer.Ordinal)]);
        }
    }
}
