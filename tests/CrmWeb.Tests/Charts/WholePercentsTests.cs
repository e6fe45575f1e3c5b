using CrmWeb.Charts;

namespace CrmWeb.Tests.Charts;

public sealed class WholePercentsTests
{
    [Fact]
    public void Shares_of_a_whole_add_up_to_a_hundred()
    {
        var shown = WholePercents.Of([0.125m, 0.464m, 0.266m, 0.145m]);

        Assert.Equal([0.13m, 0.46m, 0.27m, 0.14m], shown);
        Assert.Equal(1m, shown.Sum());
    }

    [Fact]
    public void Thirds_and_nothing_at_all_are_shares_too()
    {
        Assert.Equal([0.34m, 0.33m, 0.33m], WholePercents.Of([1m / 3, 1m / 3, 1m / 3]));
        Assert.Equal([0m, 0m], WholePercents.Of([0m, 0m]));
    }
}
