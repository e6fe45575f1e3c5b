using CrmWeb.Charts;

namespace CrmWeb.Tests.Charts;

public sealed class RoundedSharesTests
{
    [Fact]
    public void Shares_of_a_whole_add_up_to_a_hundred()
    {
        var shown = RoundedShares.Of([0.1125m, 0.4764m, 0.2666m, 0.1445m]);

        Assert.Equal([0.113m, 0.476m, 0.267m, 0.144m], shown);
        Assert.Equal(1m, shown.Sum());
    }

    [Fact]
    public void Thirds_and_nothing_at_all_are_shares_too()
    {
        Assert.Equal([0.334m, 0.333m, 0.333m], RoundedShares.Of([1m / 3, 1m / 3, 1m / 3]));
        Assert.Equal([0m, 0m], RoundedShares.Of([0m, 0m]));
    }
}
