using CrmWeb.Domain.Value;

namespace CrmWeb.Charts;

/// <summary>One tier as the pyramid (金字塔) draws it: how many customers, and their value together.</summary>
public sealed record PyramidLevel(PyramidTier Tier, int Count, decimal Value)
{
    public decimal Mean => Count == 0 ? 0 : Value / Count;
}

/// <summary>One slice of the drawn pyramid: its outline, and where its two lines of text stand.</summary>
public sealed record PyramidSlice(string Path, double TextX, double CountY, double NameY);

/// <summary>Cuts a pyramid into slices of given heights. All measures are units of the drawing.</summary>
/// <remarks>The slices have the same slope, so that together they are one figure; they do not show shares, which stand in the table beside it.</remarks>
public static class PyramidShape
{
    private const double Gap = 6, Top = 8;

    /// <summary>Slices from the top, for a drawing of the given width; the tip is cut flat to leave room for its text.</summary>
    public static IReadOnlyList<PyramidSlice> Cut(double width, IReadOnlyList<double> heights, double tip)
    {
        var slices = new List<PyramidSlice>(heights.Count);
        var bottom = Top + heights.Sum() + (Gap * (heights.Count - 1));
        var slope = ((width / 2) - Gap - tip) / (bottom - Top);
        var y = Top;
        foreach (var height in heights)
        {
            slices.Add(Slice(width / 2, y, y + height, tip + ((y - Top) * slope), tip + ((y + height - Top) * slope), first: slices.Count == 0));
            y += height + Gap;
        }

        return slices;
    }

    private static PyramidSlice Slice(double centre, double top, double bottom, double halfTop, double halfBottom, bool first)
    {
        var path = new SvgPath().Move(centre - halfTop, top).Line(centre + halfTop, top).Line(centre + halfBottom, bottom).Line(centre - halfBottom, bottom).Close();
        // The first slice is narrow at its top, so its text stands lower.
        var middle = ((top + bottom) / 2) + (first ? 6 : 0);
        return new(path.ToString(), centre, middle - 1, middle + 17);
    }
}
