using CrmWeb.Domain.Value.Equity;

namespace CrmWeb.Domain.Tests.Value.Equity;

public sealed class LorenzCurveTests
{
    [Fact]
    public void The_best_hold_what_the_others_do_not()
    {
        // 10 + 20 + 30 + 40 + 100 = 200; Gini = 2·(1·10 + 2·20 + 3·30 + 4·40 + 5·100) ÷ (5·200) − 6/5 = 1.6 − 1.2
        var curve = LorenzCurve.Of([40, 100, 10, 30, 20]);

        Assert.Equal(0.5m, curve.HeldByBest(0.2m));
        Assert.Equal(0.7m, curve.HeldByBest(0.21m)); // of a broken number the next whole one: two customers
        Assert.Equal(0.4, curve.Gini, 12);
        Assert.Equal((0.4, 0.15), curve.Points()[40]);
        Assert.Equal((1.0, 1.0), curve.Points()[^1]);
        Assert.Equal(101, curve.Points().Count);
    }

    [Fact]
    public void All_alike_have_no_inequality()
    {
        var curve = LorenzCurve.Of([7, 7, 7, 7]);

        Assert.Equal(0, curve.Gini, 12);
        Assert.All(curve.Points(), p => Assert.Equal(p.Customers, p.Value, 12));
    }

    [Fact]
    public void Who_costs_more_than_it_brings_holds_nothing()
        => Assert.Equal(LorenzCurve.Of([0, 30, 70]).Gini, LorenzCurve.Of([-500, 30, 70]).Gini);

    [Theory]
    [InlineData()]
    [InlineData(0)]
    [InlineData(-5, 0)]
    public void Without_value_there_is_no_curve(params int[] values)
    {
        var curve = LorenzCurve.Of([.. values.Select(v => (decimal)v)]);

        Assert.Empty(curve.Points());
        Assert.Equal((0, 0m), (curve.Gini, curve.HeldByBest(0.2m)));
    }
}
