using CrmWeb.Domain.Value.Review;

namespace CrmWeb.Domain.Tests.Value.Review;

public sealed class TierDifferenceTests
{
    private static readonly DateOnly Run = new(2024, 6, 10);

    [Fact]
    public void The_strongest_reason_is_told()
    {
        Assert.Equal(new(TierDifference.EarlierRun, null), TierDifferenceReason.Of(Run, Run.AddDays(1), Run.AddDays(9), TierReviewState.Open, null));
        Assert.Equal(new(TierDifference.ByHand, Run.AddDays(9)), TierDifferenceReason.Of(Run, Run, Run.AddDays(9), TierReviewState.Open, null));
        Assert.Equal(new(TierDifference.Waits, null), TierDifferenceReason.Of(Run, Run, Run.AddDays(-1), TierReviewState.Open, null));
        Assert.Equal(new(TierDifference.Held, Run.AddDays(5)), TierDifferenceReason.Of(Run, Run, null, TierReviewState.Held, Run.AddDays(5)));
        Assert.Equal(new(TierDifference.Damped, null), TierDifferenceReason.Of(Run, Run, null, null, null));
    }
}
