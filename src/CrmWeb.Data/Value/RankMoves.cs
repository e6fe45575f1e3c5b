using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Holds ranks of the run that pages show against those of earlier runs (名次变动的读取).</summary>
public static class RankMoves
{
    extension(CrmDbContext db)
    {
        /// <summary>Of each customer against the run asked for, with one question; those without a rank in both are left out.</summary>
        /// <param name="figures">Those of the run shown and of the runs asked for.</param>
        public async Task<IReadOnlyDictionary<int, RankMove>> RankMovesAsync(
            IReadOnlyDictionary<(int RunId, int CustomerId), CustomerValue> figures, ValueRun run, IReadOnlyDictionary<int, KeptRun> asked, CancellationToken cancel)
        {
            var pairs = new List<RankPair>();
            foreach (var (customer, before) in asked)
            {
                if (figures.GetValueOrDefault((run.Id, customer)) is { Rank: not null } now && figures.GetValueOrDefault((before.Id, customer)) is { Rank: not null } then)
                    pairs.Add(new(then, now, before));
            }

            var above = await db.RanksAboveAsync(pairs, cancel);
            return pairs.ToDictionary(p => p.Now.CustomerId, p => p.Move(run, above.GetValueOrDefault(p.Now.CustomerId)));
        }

        // The rank of the lowest of the others at or above the old value. Standings are indexed by value, so it is one seek each, all in one query.
        private async Task<Dictionary<int, int?>> RanksAboveAsync(IReadOnlyList<RankPair> pairs, CancellationToken cancel)
        {
            var seeks = pairs.Select(p => (p.Now.CustomerId, p.Then.Clv)).Select(p => db.CustomerStandings
                .Where(s => s.Clv >= p.Clv && s.Rank != null && s.CustomerId != p.CustomerId).OrderBy(s => s.Clv).Take(1)
                .Select(s => new { p.CustomerId, s.Rank }));
            return pairs.Count == 0 ? [] : await seeks.Aggregate((all, one) => all.Concat(one)).ToDictionaryAsync(a => a.CustomerId, a => a.Rank, cancel);
        }
    }

    private sealed record RankPair(CustomerValue Then, CustomerValue Now, KeptRun Before)
    {
        public RankMove Move(ValueRun run, int? above)
        {
            // Its own place is among those counted when it ranks above that customer.
            var atOldValue = Then.Clv == Now.Clv ? Now.Rank!.Value : (above ?? 0) + (Now.Rank <= above ? 0 : 1);
            return new(Before.AsOf, Then.Rank!.Value, Now.Rank!.Value, Then.Clv, Now.Clv, atOldValue, Before.Method != run.MethodUsed);
        }
    }
}
