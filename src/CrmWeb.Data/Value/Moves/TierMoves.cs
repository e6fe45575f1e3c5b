using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;

namespace CrmWeb.Data.Value.Moves;

/// <summary>A customer's place, rank and value in two runs (变动客户); those of then are none for one newer than that run.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Mover(int CustomerId, MovePlace Was, MovePlace Now, int? RankThen, int? RankNow, decimal? ClvThen, decimal ClvNow)
{
    internal static Mover Of(in FigurePair pair) => new(
        pair.CustomerId, PlaceOf(pair.Then), PlaceOf(pair.Now), pair.Then?.Rank, pair.Now?.Rank, pair.Then?.Clv, pair.Now?.Clv ?? 0);

    private static MovePlace PlaceOf(CustomerValue? value) => MovePlaces.Of(value?.Tier, value?.NotRanked);
}

/// <summary>Who stood where in two runs (等级变动), among the customers whose value the reader may see.</summary>
public static class TierMoves
{
    extension(CrmDbContext db)
    {
        /// <summary>Everybody whom either run counted.</summary>
        public async Task<MoveMatrix> MovesAsync(int fromRunId, int toRunId, StaffScope staff, CancellationToken cancel)
        {
            var counts = new Dictionary<(MovePlace Was, MovePlace Now), int>();
            await foreach (var mover in db.MoversAsync(fromRunId, toRunId, staff, cancel))
            {
                if (mover is not { Was: MovePlace.Outside, Now: MovePlace.Outside })
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (mover.Was, mover.Now), out _)++;
            }

            return MoveMatrix.Of(counts.Select(c => (c.Key.Was, c.Key.Now, c.Value)));
        }

        /// <summary>Everybody whom the later run knew.</summary>
        public async IAsyncEnumerable<Mover> MoversAsync(
            int fromRunId, int toRunId, StaffScope staff, [EnumeratorCancellation] CancellationToken cancel)
        {
            var seen = await SeenCustomers.OfAsync(db, staff, cancel);
            await foreach (var pair in db.PairsAsync(fromRunId, toRunId, cancel))
            {
                if (pair.Now is not null && seen.Holds(pair.CustomerId))
                    yield return Mover.Of(pair);
            }
        }
    }
}
