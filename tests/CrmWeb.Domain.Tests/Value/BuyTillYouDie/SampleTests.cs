using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

public sealed class SampleTests
{
    private static readonly BuyingSummary Silent = new(0, 0, 400, 0), Bought = new(3, 400, 400, 20);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 50)]
    [InlineData(64, 64)]
    [InlineData(64, 16)]
    public void Whom_a_campaign_touched_at_even_distances_fills_a_sample_no_more_than_the_base(int every, int distance)
    {
        var customers = new CustomerBase([.. Enumerable.Range(0, 100_000).Select(i => i % distance == 0 ? Bought : Silent)]);

        var sample = customers.Sample(every);

        Assert.Equal((100_000 + every - 1) / every, sample.Count);
        var share = sample.TotalRepeats / 3.0 / sample.Count;
        Assert.InRange(share * distance, 0.7, 1.4);
    }

    [Fact]
    public void A_sample_of_each_is_the_base_itself_and_the_same_each_time()
    {
        var customers = new CustomerBase([.. Enumerable.Range(0, 1_000).Select(i => new BuyingSummary(i % 7, i % 7 * 10, 100 + i, i % 7))]);

        Assert.Equal(Rows(customers), Rows(customers.Sample(1)));
        Assert.Equal(Rows(customers.Sample(9)), Rows(customers.Sample(9)));
    }

    private static IEnumerable<BuyingSummary> Rows(CustomerBase customers) => Enumerable.Range(0, customers.Count).Select(i => customers[i]);
}
