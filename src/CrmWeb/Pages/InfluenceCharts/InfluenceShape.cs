using System.Runtime.InteropServices;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.InfluenceCharts;

namespace CrmWeb.Pages.InfluenceCharts;

/// <summary>Where a person stands on the chart.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InfluencePlace(InfluencePerson Person, double X, double Y);

/// <summary>A band of the chart: all people of one influence.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InfluenceBand(Influence Influence, double Top, double Height);

/// <summary>The influence chart (决策影响图) as a drawing: attitude from left to right, influence from the bottom up; who shares a square stands one below the other.</summary>
public sealed record InfluenceShape(IReadOnlyList<InfluenceBand> Bands, IReadOnlyList<InfluencePlace> Places, double Height)
{
    public const int Strongest = 2;
    public const int Column = 80, Width = Column * (2 * Strongest + 1), Head = 26;
    public const int Radius = 15;

    private const int Step = 54, Label = 22;

    /// <summary>The left edge of an attitude's column.</summary>
    public static double Left(int attitude) => (attitude + Strongest) * Column;

    public static InfluenceShape Of(IEnumerable<InfluencePerson> people)
    {
        var squares = people.Where(p => p.IsPlaced).ToLookup(p => (p.Influence!.Value, p.Attitude!.Value));
        var (bands, places, top) = (new List<InfluenceBand>(), new List<InfluencePlace>(), (double)Head);
        foreach (var influence in Enum.GetValues<Influence>())
        {
            var most = squares.Where(s => s.Key.Item1 == influence).Select(s => s.Count()).Append(1).Max();
            bands.Add(new(influence, top, Label + (most * Step)));
            places.AddRange(squares.Where(s => s.Key.Item1 == influence).OrderBy(s => s.Key.Item2).SelectMany(s => Stack(s.Key.Item2, s, top)));
            top += bands[^1].Height;
        }

        return new(bands, places, top);
    }

    private static IEnumerable<InfluencePlace> Stack(int attitude, IEnumerable<InfluencePerson> people, double top)
        => people.Select((person, i) => new InfluencePlace(person, Left(attitude) + (Column / 2.0), top + Label + Radius + (i * Step)));
}
