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
        Assert.Equal(3, new ReviewInput { Choice = ReviewChoice.Accept, Everything = true }.Choose(View).Count());
        Assert.Empty(new ReviewInput { Choice = ReviewChoice.Accept }.Choose(View));
        Assert.False(new ReviewInput { Choice = ReviewChoice.Accept }.ChoosesSome);
    }

    [Theory]
    [InlineData("0", 3)] // unsaved items are all number 0
    [InlineData("7", 0)]
    [InlineData("nonsense", 0)]
    public void The_form_of_a_row_means_its_own_customer_alone(string key, int chosen)
    {
        var input = new ReviewInput { Choice = ReviewChoice.Accept, Items = [0, 1], Everything = true }.Alone(key);

        Assert.Equal((false, chosen), (input.Everything, input.Choose(View).Count()));
    }
}
