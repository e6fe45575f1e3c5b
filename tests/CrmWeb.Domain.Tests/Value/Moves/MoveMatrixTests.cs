using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;

namespace CrmWeb.Domain.Tests.Value.Moves;

public sealed class MoveMatrixTests
{
    [Fact]
    public void It_has_the_four_tiers_and_other_places_only_where_somebody_was()
    {
        Assert.Equal(4, MoveMatrix.Of([(MovePlace.Gold, MovePlace.Silver, 1)]).Places.Count);
        Assert.Equal(MovePlace.Lost, MoveMatrix.Of([(MovePlace.Gold, MovePlace.Lost, 1)]).Places[^1]);
    }

    [Fact]
    public void Its_margins_are_the_sums_and_who_stayed_did_not_move()
    {
        var matrix = MoveMatrix.Of([
            (MovePlace.Gold, MovePlace.Gold, 5), (MovePlace.Gold, MovePlace.Silver, 2), (MovePlace.Outside, MovePlace.Iron, 3), (MovePlace.Outside, MovePlace.Iron, 1)]);

        Assert.Equal(7, matrix.From(0));
        Assert.Equal(2, matrix.To(1));
        Assert.Equal(4, matrix.Counts[4, 3]);
        Assert.Equal(6, matrix.Moved);
    }

    [Theory]
    [InlineData(PyramidTier.Copper, null, MovePlace.Copper)]
    [InlineData(null, NotRankedReason.Lost, MovePlace.Lost)]
    [InlineData(null, NotRankedReason.NoPurchase, MovePlace.Outside)]
    [InlineData(null, null, MovePlace.Outside)] // newer than the run
    public void A_place_is_told_from_tier_and_reason(PyramidTier? tier, NotRankedReason? reason, MovePlace place)
        => Assert.Equal(place, MovePlaces.Of(tier, reason));
}
