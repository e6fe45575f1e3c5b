using CrmWeb.Charts;

namespace CrmWeb.Tests.Charts;

public sealed class BridgeShapeTests
{
    private static readonly LineShape.Frame Frame = new(0, 0, 400, 100);

    [Fact]
    public void Each_step_begins_where_the_last_one_ended()
    {
        var shape = BridgeShape.Of(20, [60, -30], Frame); // axis 0 to 80? 80 is rounded up to 100

        Assert.Equal([(80, 20), (20, 60), (20, 30), (50, 50)], shape.Bars.Select(b => ((int)Math.Round(b.Y), (int)Math.Round(b.Height))));
        Assert.Equal([true, true, false, true], shape.Bars.Select(b => b.Rises));
        Assert.Equal(0, shape.Floor);
    }

    [Fact]
    public void Small_changes_of_a_large_sum_lift_the_foot_of_the_axis()
    {
        var shape = BridgeShape.Of(1000, [20, -30], Frame); // from 990 to 1,020: grain 40

        Assert.Equal((920, 1040), (shape.Floor, shape.Marks[^1].Value));
        Assert.All(shape.Bars, b => Assert.InRange(b.Y + b.Height, 0, 100.001));
    }

    [Fact]
    public void Nothing_at_all_and_losses_still_make_a_chart()
    {
        Assert.DoesNotContain("NaN", BridgeShape.Of(0, [0, 0], Frame).Links, StringComparison.Ordinal);
        Assert.Equal(-100, BridgeShape.Of(-40, [-60], Frame).Marks[0].Value);
    }
}
