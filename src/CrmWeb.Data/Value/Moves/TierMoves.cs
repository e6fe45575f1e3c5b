using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Moves;

/// <summary>One customer's figures in two runs (两批次数据); then is none for a customer newer than the first.</summary>
public sealed class FigurePair
{
    public ValueFigure Now { get; init; } = null!;
    public ValueFigure? Then { get; init; }
}

/// <summary>Who stood where in two runs (等级变动), among the customers whose value the reader may see.</summary>
public static class TierMoves
{
    extension(CrmDbContext db)
    {
        /// <summary>Everybody who stood in the pyramid in either run, in one query whatever their number.</summary>
        public async Task<MoveMatrix> MovesAsync(int fromRunId, int toRunId, StaffScope staff, CancellationToken cancel)
        {
            var groups = await db.Pairs(fromRunId, toRunId, staff).Where(p => p.Now.Tier != null || p.Then!.Tier != null)
                .GroupBy(p => new { From = p.Then!.Tier, FromReason = p.Then.NotRanked, To = p.Now.Tier, ToReason = p.Now.NotRanked })
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
            return MoveMatrix.Of(groups.Select(g => (MovePlaces.Of(g.Key.From, g.Key.FromReason), MovePlaces.Of(g.Key.To, g.Key.ToReason), g.Count)));
        }

        /// <summary>Those of one cell of the matrix.</summary>
        public IQueryable<FigurePair> Movers(int fromRunId, int toRunId, MovePlace was, MovePlace now, StaffScope staff)
            => WhoAre(WhoWere(db.Pairs(fromRunId, toRunId, staff), was), now);

        private IQueryable<FigurePair> Pairs(int fromRunId, int toRunId, StaffScope staff)
            => from now in db.ValueFigures.AsNoTracking().VisibleTo(staff).Of(toRunId)
               join then in db.ValueFigures.Of(fromRunId) on now.CustomerId equals then.CustomerId into earlier
               from then in earlier.DefaultIfEmpty()
               select new FigurePair { Now = now, Then = then };
    }

    private static IQueryable<FigurePair> WhoWere(IQueryable<FigurePair> pairs, MovePlace place) => place switch
    {
        MovePlace.Lost => pairs.Where(p => p.Then!.Tier == null && p.Then.NotRanked == NotRankedReason.Lost),
        MovePlace.Outside => pairs.Where(p => p.Then!.Tier == null && p.Then.NotRanked != NotRankedReason.Lost),
        _ => pairs.Where(p => p.Then!.Tier == place.Tier()),
    };

    private static IQueryable<FigurePair> WhoAre(IQueryable<FigurePair> pairs, MovePlace place) => place switch
    {
        MovePlace.Lost => pairs.Where(p => p.Now.Tier == null && p.Now.NotRanked == NotRankedReason.Lost),
        MovePlace.Outside => pairs.Where(p => p.Now.Tier == null && p.Now.NotRanked != NotRankedReason.Lost),
        _ => pairs.Where(p => p.Now.Tier == place.Tier()),
    };
}
