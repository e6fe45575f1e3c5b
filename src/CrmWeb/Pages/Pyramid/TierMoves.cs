using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Pyramid;

/// <summary>Moves between tiers from one run to the next (层级变动): a matrix from × to, with a last place for those outside.</summary>
public sealed class TierMoves
{
    private static readonly string[] AllPlaces = [.. Domain.Value.Pyramid.Tiers.Select(t => $"{t}"), "None"];

    private TierMoves(int[,] counts) => Counts = counts;

    /// <summary>Counts[from, to].</summary>
    public int[,] Counts { get; }

    /// <summary>Names of the places: the tiers, and <c>None</c> where anybody came in or left.</summary>
    public IReadOnlyList<string> Places => AllPlaces[..Counts.GetLength(0)];

    /// <summary>How many stand elsewhere than before.</summary>
    public int Moved
    {
        get
        {
            var moved = 0;
            for (var from = 0; from < Places.Count; from++)
            {
                for (var to = 0; to < Places.Count; to++)
                    moved += from == to ? 0 : Counts[from, to];
            }

            return moved;
        }
    }

    public static TierMoves Of(IEnumerable<(PyramidTier? From, PyramidTier? To, int Count)> moves)
    {
        var all = moves.ToList();
        var size = all.Exists(m => m.From is null || m.To is null) ? AllPlaces.Length : AllPlaces.Length - 1;
        var counts = new int[size, size];
        foreach (var (from, to, count) in all)
            counts[Place(from), Place(to)] += count;
        return new TierMoves(counts);
    }

    private static int Place(PyramidTier? tier) => tier is { } known ? (int)known : AllPlaces.Length - 1;
}
