namespace CrmWeb.Charts;

/// <summary>One bar of a bridge: where it stands, from which height, and whether it rises.</summary>
public sealed record BridgeBar(double X, double Width, double Y, double Height, bool Rises)
{
    public double Middle => X + (Width / 2);
}

/// <summary>A waterfall chart (瀑布图): a sum at the left, what it gained and lost, and the sum at the right.</summary>
/// <param name="Links">Level lines from the end of a bar to the next.</param>
/// <param name="Floor">Where the axis begins: at nought, or higher where the changes would be too small to see.</param>
public sealed record BridgeShape(IReadOnlyList<BridgeBar> Bars, string Links, IReadOnlyList<AxisMark> Marks, double Floor)
{
    private const double BarShare = 0.62, Thinnest = 1.5;

    public static BridgeShape Of(double start, IReadOnlyList<double> steps, LineShape.Frame frame)
    {
        var levels = Levels(start, steps);
        var (low, high) = Axis(levels);
        var slot = frame.Width / (steps.Count + 2);
        double Y(double value) => frame.Bottom - (frame.Height * (value - low) / (high - low));
        BridgeBar Bar(int i, double from, double to)
        {
            var height = Math.Max(Thinnest, Math.Abs(Y(from) - Y(to)));
            return new(frame.Left + (slot * (i + ((1 - BarShare) / 2))), slot * BarShare, Math.Min(Y(from), Y(to)), height, to >= from);
        }

        var foot = Math.Clamp(0, low, high);
        var bars = new List<BridgeBar> { Bar(0, foot, start) };
        bars.AddRange(steps.Select((_, i) => Bar(i + 1, levels[i], levels[i + 1])));
        bars.Add(Bar(steps.Count + 1, foot, levels[^1]));
        return new(bars, Level(bars, levels, Y), [.. new[] { low, (low + high) / 2, high }.Select(v => new AxisMark(Y(v), v))], low);
    }

    private static double[] Levels(double start, IReadOnlyList<double> steps)
    {
        var levels = new double[steps.Count + 1];
        levels[0] = start;
        for (var i = 0; i < steps.Count; i++)
            levels[i + 1] = levels[i] + steps[i];
        return levels;
    }

    // Changes of a few per cent of a large sum would be hair lines on an axis from nought.
    private static (double Low, double High) Axis(double[] levels)
    {
        var (least, most) = (levels.Min(), levels.Max());
        var grain = LineShape.RoundUp(most - least);
        if (least > 0 && grain > 0 && most - least < most / 3)
            return (Math.Max(0, (Math.Floor(least / grain) - 1) * grain), Math.Ceiling(most / grain) * grain);

        var (low, high) = (-LineShape.RoundUp(-least), LineShape.RoundUp(most));
        return high > low ? (low, high) : (low, low + 1);
    }

    private static string Level(List<BridgeBar> bars, double[] levels, Func<double, double> height)
    {
        var path = new SvgPath();
        for (var i = 0; i < levels.Length; i++)
            path.Move(bars[i].X + bars[i].Width, height(levels[i])).Line(bars[i + 1].X, height(levels[i]));
        return path.ToString();
    }
}
