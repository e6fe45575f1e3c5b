namespace CrmWeb.Charts;

/// <summary>One mark on the value axis: how high it stands and what it means.</summary>
public sealed record AxisMark(double Y, double Value);

/// <summary>A line chart (折线图): the line, the area below it, each point, and round marks for the axis.</summary>
public sealed record LineShape(string Line, string Area, IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<AxisMark> Marks)
{
    /// <summary>Fits the values into the frame, as far apart as their days; the axis begins at nought, or below it where a value does.</summary>
    /// <param name="days">The day of each value, ascending.</param>
    public static LineShape Of(IReadOnlyList<double> values, IReadOnlyList<DateOnly> days, Frame frame)
    {
        var (low, high) = Span(values);
        double X(int i) => i == 0 ? frame.Left : frame.Left + (frame.Width * (days[i].DayNumber - days[0].DayNumber) / Math.Max(1, days[^1].DayNumber - days[0].DayNumber));
        double Y(double value) => frame.Bottom - (frame.Height * (value - low) / (high - low));

        var points = values.Select((value, i) => (X: X(i), Y: Y(value))).ToList();
        var line = Through(points);
        var area = points.Count == 0 ? "" : $"{line}L{SvgPath.Number(points[^1].X)} {SvgPath.Number(Y(low))}L{SvgPath.Number(points[0].X)} {SvgPath.Number(Y(low))}Z";
        var marks = new[] { low, (low + high) / 2, high }.Select(value => new AxisMark(Y(value), value)).ToList();
        return new(line, area, points, marks);
    }

    /// <summary>The least of 1, 2, 2.5, 4, 5 or 10 times a power of ten that is not below the value.</summary>
    public static double RoundUp(double value)
    {
        if (value <= 0)
            return 0;

        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return new[] { 1, 2, 2.5, 4, 5, 10 }.First(step => step * power >= value * 0.999999999) * power;
    }

    private static (double Low, double High) Span(IReadOnlyList<double> values)
    {
        var high = RoundUp(values.DefaultIfEmpty(0).Max());
        var low = -RoundUp(-values.DefaultIfEmpty(0).Min());
        return high > low ? (low, high) : (low, low + 1);
    }

    private static string Through(List<(double X, double Y)> points)
    {
        var path = new SvgPath();
        for (var i = 0; i < points.Count; i++)
            _ = i == 0 ? path.Move(points[i].X, points[i].Y) : path.Line(points[i].X, points[i].Y);
        return path.ToString();
    }

    /// <summary>The inside of the axes, in units of the drawing.</summary>
    public sealed record Frame(double Left, double Top, double Width, double Height)
    {
        public double Bottom => Top + Height;
    }
}
