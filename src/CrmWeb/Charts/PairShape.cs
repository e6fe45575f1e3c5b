namespace CrmWeb.Charts;

/// <summary>One group of a bar chart: its middle, and the two bars side by side.</summary>
public sealed record BarPair(double Middle, BarRect First, BarRect Second);

/// <summary>A bar: its left upper corner and its size.</summary>
public sealed record BarRect(double X, double Y, double Width, double Height);

/// <summary>Pairs of bars (成对柱状图) from nought upward, such as what was foretold beside what happened, and round marks for the axis.</summary>
public sealed record PairShape(IReadOnlyList<BarPair> Pairs, IReadOnlyList<AxisMark> Marks)
{
    private const double Filled = 0.36; // share of a group's width that each bar takes

    public static PairShape Of(IReadOnlyList<(double First, double Second)> values, LineShape.Frame frame)
    {
        var high = LineShape.RoundUp(values.Select(v => Math.Max(v.First, v.Second)).DefaultIfEmpty(0).Max());
        var step = frame.Width / Math.Max(1, values.Count);
        double Height(double value) => high > 0 ? frame.Height * Math.Max(0, value) / high : 0;
        BarRect Bar(double x, double value) => new(x, frame.Bottom - Height(value), step * Filled, Height(value));

        var pairs = values.Select((v, i) => (v, Middle: frame.Left + step * (i + 0.5)))
            .Select(p => new BarPair(p.Middle, Bar(p.Middle - step * Filled - 1, p.v.First), Bar(p.Middle + 1, p.v.Second))).ToList();
        var marks = new[] { 0, high / 2, high }.Distinct().Select(value => new AxisMark(frame.Bottom - Height(value), value)).ToList();
        return new(pairs, marks);
    }
}
