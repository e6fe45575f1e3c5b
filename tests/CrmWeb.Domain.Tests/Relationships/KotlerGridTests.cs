using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Relationships;

public sealed class KotlerGridTests
{
    [Theory]
    [InlineData(Third.High, "Accountable Reactive Basic")]
    [InlineData(Third.Medium, "Proactive Accountable Reactive")]
    [InlineData(Third.Low, "Partner Proactive Accountable")]
    public void The_fewer_the_customers_and_the_higher_the_margin_the_closer_the_type(Third crowd, string types)
        => Assert.Equal(types, string.Join(' ', Enum.GetValues<Third>().Select(margin => KotlerGrid.Recommend(crowd, margin))));

    [Fact]
    public void Values_are_split_into_thirds_and_equals_stay_together()
    {
        Assert.Equal([Third.Low, Third.Medium, Third.High], KotlerGrid.Thirds([1, 2, 3]));
        Assert.Equal([Third.High, Third.High, Third.Medium, Third.Medium, Third.Low, Third.Low], KotlerGrid.Thirds([60, 50, 40, 30, 20, 10]));
        Assert.Equal([Third.Medium, Third.Medium, Third.Medium], KotlerGrid.Thirds([5, 5, 5]));
        Assert.Equal([Third.High, Third.Low], KotlerGrid.Thirds([2, 1]));
        Assert.Equal([Third.Medium], KotlerGrid.Thirds([7]));
        Assert.Empty(KotlerGrid.Thirds([]));
    }
}
