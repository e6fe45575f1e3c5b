using CrmWeb.Charts;

namespace CrmWeb.Tests.Charts;

public sealed class ChartShapeTests
{
    [Fact]
    public void The_slices_of_a_pyramid_lie_on_two_straight_sides()
    {
        var slices = PyramidShape.Cut(208, [44, 44], tip: 10);

        // Height 94 from y 8 to 102; the half width grows from 10 to 98, that is 88 ÷ 94 a unit.
        Assert.Equal("M94 8L114 8L155.2 52L52.8 52Z", slices[0].Path);
        Assert.Equal("M47.2 58L160.8 58L202 102L6 102Z", slices[1].Path);
        Assert.All(slices, slice => Assert.Equal(104, slice.TextX));
    }

    [Fact]
    public void A_line_fills_its_frame_from_nought_to_a_round_number()
    {
        var shape = LineShape.Of([0, 80, 40], Days(0, 1, 2), new(Left: 10, Top: 0, Width: 100, Height: 50));

        Assert.Equal("M10 50L60 10L110 30", shape.Line);
        Assert.Equal("M10 50L60 10L110 30L110 50L10 50Z", shape.Area);
        Assert.Equal([0, 50, 100], shape.Marks.Select(mark => mark.Value));
    }

    [Fact]
    public void Values_stand_as_far_apart_as_their_days()
        => Assert.Equal([0, 10, 100, 100], LineShape.Of([1, 2, 3, 4], Days(0, 10, 100, 100), new(0, 0, 100, 100)).Points.Select(p => p.X));

    [Fact]
    public void A_loss_moves_the_foot_of_the_axis_below_nought()
        => Assert.Equal([-50, 25, 100], LineShape.Of([-42, 90], Days(0, 1), new(0, 0, 100, 100)).Marks.Select(mark => mark.Value));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_values_still_make_a_chart(int count)
    {
        var shape = LineShape.Of([.. Enumerable.Repeat(7d, count)], Days([.. Enumerable.Range(0, count)]), new(0, 0, 100, 100));

        Assert.Equal(count, shape.Points.Count);
        Assert.DoesNotContain("NaN", shape.Line + shape.Area, StringComparison.Ordinal);
    }

    private static DateOnly[] Days(params int[] after) => [.. after.Select(day => new DateOnly(2024, 1, 31).AddDays(day))];

    [Fact]
    public void Streams_leave_and_arrive_without_overlap()
    {
        var shape = FlowShape.Of(new[,] { { 3, 1 }, { 0, 4 } }, leftX: 0, rightX: 100, height: 108);

        // 108 less margins of 8 and a gap of 12 leaves 80 for 8 customers: 10 each.
        Assert.Equal([(8d, 40d, 4), (60d, 40d, 4)], shape.Left.Select(bar => (bar.Y, bar.Height, bar.Count)));
        Assert.Equal([(8d, 30d, 3), (50d, 50d, 5)], shape.Right.Select(bar => (bar.Y, bar.Height, bar.Count)));
        Assert.Equal([(0, 0, 3), (0, 1, 1), (1, 1, 4)], shape.Flows.Select(flow => (flow.From, flow.To, flow.Count)));
        Assert.Equal("M0 38C50 38 50 50 100 50L100 60C50 60 50 48 0 48Z", shape.Flows[1].Path);
    }

    [Fact]
    public void Labels_of_thin_bars_keep_apart_and_inside_the_drawing()
    {
        var shape = FlowShape.Of(new[,] { { 97, 0, 0 }, { 0, 1, 0 }, { 0, 0, 2 } }, leftX: 0, rightX: 100, height: 140);

        var labels = shape.Left.Select(bar => bar.LabelY).ToList();

        Assert.Equal(shape.Left[0].Y + (shape.Left[0].Height / 2) + 4, labels[0]); // room enough
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16));
        Assert.True(labels[^1] <= 136);
    }
}
