using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;

namespace CrmWeb.Domain.Tests.Value.Moves;

public sealed class MoveCauseTests
{
    // Now gold begins at 900, silver at 500, copper at 100.
    private static readonly decimal?[] Lowest = [900, 500, 100, 0];

    [Theory]
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 600, MoveCause.Own)] // 600 would still be silver
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 499, MoveCause.Others)] // silver then, copper by today's others
    [InlineData(PyramidTier.Gold, PyramidTier.Copper, 700, MoveCause.Both)] // others push it to silver, its own fall to copper
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 50, MoveCause.Others)] // it even rose, not enough
    [InlineData(PyramidTier.Silver, PyramidTier.Copper, 950, MoveCause.Own)] // others fell back, yet it fell further
    [InlineData(PyramidTier.Copper, PyramidTier.Silver, 300, MoveCause.Own)]
    [InlineData(PyramidTier.Copper, PyramidTier.Silver, 500, MoveCause.Others)] // the others fell back
    [InlineData(PyramidTier.Iron, PyramidTier.Silver, 200, MoveCause.Both)]
    [InlineData(PyramidTier.Iron, PyramidTier.Copper, -5, MoveCause.Own)]
    public void A_move_is_ones_own_as_far_as_the_value_of_then_would_not_make_it(PyramidTier from, PyramidTier to, int clvThen, MoveCause cause)
        => Assert.Equal(cause, MoveCauses.Of(from, to, clvThen, Lowest));

    [Fact]
    public void A_tier_that_nobody_reached_is_passed_over_and_without_value_there_is_only_iron()
    {
        Assert.Equal(MoveCause.Own, MoveCauses.Of(PyramidTier.Silver, PyramidTier.Copper, 5000, [null, 500, 100, 0]));
        Assert.Equal(MoveCause.Own, MoveCauses.Of(PyramidTier.Iron, PyramidTier.Copper, 0, [null, null, 0, 0]));
    }
}
