using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Equity;

public sealed class ProfitSpreadTests
{
    [Fact]
    public void The_best_fifth_earns_and_the_worst_three_tenths_consume()
    {
        // Earned: 800 + 100 + 50 + 30 + 20 = 1,000; the best two of ten earn 900, the worst three lose 250 + 100 + 50.
        var spread = ProfitSpread.Of([20, -250, 800, 0, 100, -50, 50, -100, 30, 0]);

        Assert.Equal((10, 1000m, 600m), (spread.Customers, spread.Earned, spread.Net));
        Assert.Equal((0.9m, 0.4m, 3), (spread.ByBest, spread.ByWorst, spread.AtALoss));
    }

    [Theory]
    [InlineData()]
    [InlineData(-10, -20)]
    public void Where_nobody_earns_no_share_is_claimed(params int[] profits)
    {
        var spread = ProfitSpread.Of([.. profits.Select(p => (decimal)p)]);

        Assert.Equal((0m, 0m, 0m), (spread.Earned, spread.ByBest, spread.ByWorst));
    }

    [Fact]
    public void A_year_of_profit_is_365_days_with_the_cost_to_serve_taken_off()
    {
        var customer = new CustomerHistory
        {
            CustomerId = 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of(Line("2023-07-01", 1000), Line("2023-07-02", 100), Line("2024-06-30", 200), Line("2024-07-01", 500)),
            Costs = new[] { new CostLine(Day("2023-07-01"), 7), new CostLine(Day("2024-06-30"), 12.5m) },
        };

        var value = ValueOne("2024-06-30", customer); // from 2023-07-02 on: 300 × 30 % − 12.50

        Assert.Equal((77.5m, 12.5m), (value.ProfitOfYear, value.CostOfYear));
    }
}
