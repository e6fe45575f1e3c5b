using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Pages.Pyramid.Review;

namespace CrmWeb.Tests.Value.Review;

public sealed class ReviewInputTests
{
    private static readonly IQueryable<TierReview> View = Enumerable.Range(0, 3)
        .Select(i => new TierReview(i, 1, PyramidTier.Gold, PyramidTier.Silver, new DateOnly(2024, 6, 1), default)).AsQueryable();

    [Fact]
    public void All_that_wait_in_the_view_are_meant_only_when_asked_for()
    {
        Assert.Equal(3, new ReviewInput { All = ReviewChoice.Accept, Everything = true }.Choose(View).Count());
        Assert.Empty(new ReviewInput { All = ReviewChoice.Accept }.Choose(View));
        Assert.False(new ReviewInput { All = ReviewChoice.Accept }.ChoosesSome);
    }

    [Theory]
    [InlineData("Accept-0", ReviewChoice.Accept, 3)] // unsaved items are all number 0
    [InlineData("Hold-7", ReviewChoice.Hold, 0)]
    [InlineData("Nonsense-7", null, 0)]
    [InlineData("Accept", ReviewChoice.Accept, 0)]
    public void A_button_beside_a_customer_means_that_customer_alone(string pressed, ReviewChoice? choice, int chosen)
    {
        var input = new ReviewInput { One = pressed, All = ReviewChoice.Override, Everything = true };

        Assert.Equal((choice, chosen), (input.Choice, input.Choose(View).Count()));
    }
}
