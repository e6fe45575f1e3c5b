namespace CrmWeb.Charts;

/// <summary>One stream from a group on the left to a group on the right.</summary>
public sealed record Flow(int From, int To, int Count, string Path);

/// <summary>One bar at a side: where it begins, how tall it is, how many it holds.</summary>
public sealed record FlowBar(double Y, double Height, int Count)
{
    /// <summary>Where its label stands: at its middle, unless that of another is too near.</summary>
    public double LabelY { get; init; }
}

/// <summary>A flow chart (桑基图) of moves between groups: bars at both sides and the streams between them, as tall as they are many.</summary>
public sealed record FlowShape(IReadOnlyList<FlowBar> Left, IReadOnlyList<FlowBar> Right, IReadOnlyList<Flow> Flows)
{
    private const double Top = 8, Gap = 12, Label = 20, ToMiddle = 4;

    /// <summary><paramref name="moves"/>[from, to] counts who moved; the drawing is as tall as asked between the two columns.</summary>
    public static FlowShape Of(int[,] moves, double leftX, double rightX, double height)
    {
        var size = moves.GetLength(0);
        var total = Math.Max(1, moves.Cast<int>().Sum());
        var unit = (height - (2 * Top) - (Gap * (size - 1))) / total;
        var left = Bars(size, i => Enumerable.Range(0, size).Sum(j => moves[i, j]), unit);
        var right = Bars(size, j => Enumerable.Range(0, size).Sum(i => moves[i, j]), unit);
        (left, right) = (Labelled(left, height), Labelled(right, height));
        return new(left, right, Streams(moves, left, right, unit, leftX, rightX));
    }

    private static List<FlowBar> Bars(int size, Func<int, int> count, double unit)
    {
        var bars = new List<FlowBar>(size);
        var y = Top;
        for (var i = 0; i < size; i++)
        {
            bars.Add(new(y, count(i) * unit, count(i)));
            y += bars[i].Height + Gap;
        }

        return bars;
    }

    // Thin bars stand closer than their labels are tall: those are pushed down, and up again where the drawing ends.
    private static List<FlowBar> Labelled(List<FlowBar> bars, double height)
    {
        var labels = bars.ConvertAll(bar => bar.Y + (bar.Height / 2) + ToMiddle);
        var shown = Enumerable.Range(0, bars.Count).Where(i => bars[i].Count > 0).ToList();
        for (var i = 1; i < shown.Count; i++)
            labels[shown[i]] = Math.Max(labels[shown[i]], labels[shown[i - 1]] + Label);
        for (var (i, most) = (shown.Count - 1, height - ToMiddle); i >= 0; most = labels[shown[i]] - Label, i--)
            labels[shown[i]] = Math.Min(labels[shown[i]], most);
        return [.. bars.Select((bar, i) => bar with { LabelY = labels[i] })];
    }

    private static List<Flow> Streams(int[,] moves, List<FlowBar> left, List<FlowBar> right, double unit, double leftX, double rightX)
    {
        var flows = new List<Flow>();
        var leave = left.Select(bar => bar.Y).ToArray();
        var arrive = right.Select(bar => bar.Y).ToArray();
        for (var from = 0; from < left.Count; from++)
        {
            for (var to = 0; to < right.Count; to++)
            {
                if (moves[from, to] == 0)
                    continue;

                var height = moves[from, to] * unit;
                flows.Add(new(from, to, moves[from, to], Stream(leftX, leave[from], rightX, arrive[to], height)));
                leave[from] += height;
                arrive[to] += height;
            }
        }

        return flows;
    }

    private static string Stream(double leftX, double leftY, double rightX, double rightY, double height)
        => new SvgPath().Move(leftX, leftY).Bend(leftX, leftY, rightX, rightY).Line(rightX, rightY + height)
            .Bend(rightX, rightY + height, leftX, leftY + height).Close().ToString();
}
