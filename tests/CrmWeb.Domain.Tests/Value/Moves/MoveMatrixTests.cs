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

    [Fact]
    public void Whom_each_run_counts_is_told_and_who_stood_in_no_tier_is_neither_drawn_nor_moved()
    {
        var matrix = MoveMatrix.Of([
            (MovePlace.Iron, MovePlace.Iron, 7), (MovePlace.Iron, MovePlace.Lost, 1), (MovePlace.Lost, MovePlace.Lost, 20), (MovePlace.NoPurchase, MovePlace.NoPurchase, 5),
            (MovePlace.NoPurchase, MovePlace.Lost, 2), (MovePlace.Outside, MovePlace.NoPurchase, 3), (MovePlace.Copper, MovePlace.Outside, 1)]);

        Assert.Equal(new HeadCount(36, 9, 20), matrix.Then);
        Assert.Equal(new HeadCount(38, 7, 23), matrix.Now);
        Assert.Equal((8, 31), (matrix.Now.WithoutPurchase, matrix.Now.NotRanked));
        Assert.Equal((2, 9), (matrix.Moved, matrix.CountsOfPyramid().Cast<int>().Sum()));
    }

    [Theory]
    [InlineData(PyramidTier.Copper, null, MovePlace.Copper)]
    [InlineData(null, NotRankedReason.Lost, MovePlace.Lost)]
    [InlineData(null, NotRankedReason.NoPurchase, MovePlace.NoPurchase)]
    [InlineData(null, NotRankedReason.Archived, MovePlace.Outside)]
    [InlineData(null, NotRankedReason.CatchAll, MovePlace.Outside)]
    [InlineData(null, null, MovePlace.Outside)] // newer than the run
    public void A_place_is_told_from_tier_and_reason(PyramidTier? tier, NotRankedReason? reason, MovePlace place)
        => Assert.Equal(place, MovePlaces.Of(tier, reason));
}
