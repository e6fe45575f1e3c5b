using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class PyramidTests
{
    private const string AsOf = "2024-06-30";

    [Theory]
    [InlineData(1, 1, 0, 0, 0)]
    [InlineData(3, 1, 0, 1, 1)]
    [InlineData(10, 1, 1, 3, 5)]
    [InlineData(99, 1, 19, 30, 49)]
    [InlineData(100, 1, 19, 30, 50)]
    [InlineData(101, 2, 19, 30, 50)]
    [InlineData(2357, 24, 448, 707, 1178)]
    public void A_base_of_any_size_is_cut_at_1_20_50_and_100_per_cent(int ranked, int gold, int silver, int copper, int iron)
    {
        var customers = Enumerable.Range(1, ranked).Select(id => Customer(id, Line("2024-06-01", id))).ToArray();

        var tiers = ValueAll(AsOf, customers).Totals.Tiers;

        Assert.Equal([gold, silver, copper, iron], tiers.Select(t => t.Customers));
    }

    [Fact]
    public void Ten_equal_customers_share_the_last_rank_and_are_all_iron()
    {
        var valuation = ValueAll(AsOf, Crowd(10, "2024-06-01"));

        Assert.All(valuation.Figures, f => Assert.Equal((10, PyramidTier.Iron), (f.Rank, f.Tier)));
    }

    [Fact]
    public void A_group_of_equals_that_straddles_a_cut_off_takes_the_lower_tier()
    {
        // N = 10: cut-offs 1, 2, 5, 10. Ranks 2 and 3 are equal, share rank 3 and so are copper.
        var customers = new[] { 900, 800, 800, 600, 500, 400, 300, 200, 100, 50 }
            .Select((amount, i) => Customer(i, Line("2024-06-01", amount))).ToArray();

        var figures = ValueAll(AsOf, customers).Figures;

        Assert.Equal([1, 3, 3, 4, 5], figures.Take(5).Select(f => f.Rank ?? 0));
        Assert.Equal([PyramidTier.Gold, PyramidTier.Copper, PyramidTier.Copper], figures.Take(3).Select(f => f.Tier!.Value));
    }

    [Fact]
    public void Of_equal_lifetime_values_the_higher_historic_value_ranks_first_then_the_more_recent_purchase()
    {
        var earlier = Customer(1, Line("2024-05-01", 100));
        var later = Customer(2, Line("2024-06-01", 100));
        var richer = Customer(3, Line("2019-01-01", 500), Line("2024-01-01", 300.07m)); // 90.021 ÷ 3.0007 years = 30.00 a year as well

        var figures = ValueAll(AsOf, earlier, later, richer).Figures;

        Assert.Single(figures.Select(f => f.Clv).Distinct());
        Assert.Equal([3, 2, 1], figures.Select(f => f.Rank ?? 0));
    }

    [Fact]
    public void Without_positive_value_a_customer_is_iron_at_once_and_told_why()
    {
        var nothing = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Individual, Purchases = PackedPurchases.Of(Line("2024-06-01", 100)), Costs = new[] { new CostLine(Day("2024-06-02"), 30) } };
        var loss = new CustomerHistory { CustomerId = 2, Class = CustomerClass.Individual, Purchases = nothing.Purchases, Costs = new[] { new CostLine(Day("2024-06-02"), 31) } };

        var figures = ValueAll(AsOf, nothing, loss).Figures;

        Assert.All(figures, f => Assert.Equal(PyramidTier.Iron, f.Tier));
        Assert.Equal([ValueWarning.NoValueExpected, ValueWarning.CostAboveReturn], figures.Select(f => f.Warning));
    }

    [Fact]
    public void The_archived_the_lost_the_unnamed_and_those_without_a_purchase_are_not_ranked()
    {
        var line = new[] { Line("2024-06-01", 100) };
        var archived = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Individual, IsArchived = true, Purchases = PackedPurchases.Of(line) };
        var lost = Customer(2, Line("2022-06-01", 100));
        var unnamed = new CustomerHistory { CustomerId = 3, Class = CustomerClass.Individual, IsCatchAll = true, Purchases = PackedPurchases.Of(line) };
        var prospect = Customer(4);

        var valuation = ValueAll(AsOf, archived, lost, unnamed, prospect);

        Assert.Equal(
            [NotRankedReason.Archived, NotRankedReason.Lost, NotRankedReason.CatchAll, NotRankedReason.NoPurchase],
            valuation.Figures.Select(f => f.NotRanked!.Value));
        Assert.All(valuation.Figures, f => Assert.True(f is { Rank: null, Tier: null }));
        Assert.Equal((2, 0, 0m), (valuation.Totals.Customers, valuation.Totals.Ranked, valuation.Totals.Equity));
    }

    [Fact]
    public void Key_customers_are_gold_and_silver()
        => Assert.Equal([true, true, false, false], Pyramid.Tiers.Select(t => t.IsKey()));
}
