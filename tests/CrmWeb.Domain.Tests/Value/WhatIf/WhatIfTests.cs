using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using CrmWeb.Domain.Value.WhatIf;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.WhatIf;

/// <summary>Three customers valued by the textbook: one year of purchases at 30 % margin, nobody active a year ago, so three years are assumed.</summary>
public sealed class WhatIfTests
{
    private static readonly ValuePolicy Policy = Textbook with { GoldShare = 0.34m, SilverShare = 0.33m, CopperShare = 0 };
    private static readonly Assumptions Same = Assumptions.Of(Policy);
    private static readonly CustomerHistory[] Three =
        [Customer(1, Line("2024-06-30", 1000)), Customer(2, Line("2024-06-30", 600)), Customer(3, Line("2024-06-30", 100))];

    [Fact]
    public void The_runs_own_assumptions_give_the_runs_figures()
    {
        // 300 + 180 + 30 a year, times 1/1.1 + 1/1.21 + 1/1.331 = 2.486852: 746.06 + 447.63 + 74.61
        var (result, movers) = Try(Same);

        Assert.Equal((3, 1268.30m, 1268.30m, 0), (result.Customers, result.EquityBefore, result.EquityAfter, result.Movers));
        Assert.Equal([2, 1, 0, 0, 0], result.Levels.Select(l => l.CustomersAfter)); // ⌈0.34 · 3⌉ = 2
        Assert.Empty(movers);
    }

    [Fact]
    public void What_was_asked_of_one_run_is_asked_of_another_upon_its_own_settings()
    {
        var asked = Same with { DiscountRate = 0.2m, ChurnFactor = 1.5m };
        var settings = Same with { DiscountRate = 0.12m, HorizonMonths = 60, GoldShare = 0.02m };

        Assert.Equal(settings with { DiscountRate = 0.2m, ChurnFactor = 1.5m }, asked.Onto(settings, Same));
        Assert.Equal(settings, Same.Onto(settings, Same));
    }

    [Fact]
    public void A_higher_discount_rate_lowers_what_is_to_come()
    {
        // Times 1/1.2 + 1/1.44 + 1/1.728 = 2.106481: 631.94 + 379.17 + 63.19
        var result = Try(Same with { DiscountRate = 0.2m }).Result;

        Assert.Equal((1268.30m, 1074.30m, -194.00m), (result.EquityBefore, result.EquityAfter, result.Change));
        Assert.Equal(-0.153m, decimal.Round(result.Share!.Value, 3));
    }

    [Fact]
    public void Margins_count_before_the_cost_to_serve_is_taken_off()
    {
        // (1,000 × 30 % × 0.9 − 50) × 2.486852 = 547.11; at a default of 40 %: (1,000 × 40 % − 50) × 2.486852 = 870.40
        CustomerHistory[] one = [new() { CustomerId = 1, Class = CustomerClass.Individual, Purchases = PackedPurchases.Of(new PurchaseLine(Day("2024-06-30"), 1000, null, null)), Costs = new[] { new CostLine(Day("2024-06-30"), 50) } }];
        decimal Equity(Assumptions assumptions) => WhatIfValuation.Run(one, Policy, null, assumptions, Day("2024-06-30")).Totals.Equity;

        Assert.Equal(621.71m, Equity(Same)); // (300 − 50) × 2.486852
        Assert.Equal(547.11m, Equity(Same with { MarginFactor = 0.9m }));
        Assert.Equal(870.40m, Equity(Same with { DefaultMargin = 0.4m }));
    }

    [Fact]
    public void Shares_move_customers_over_the_cut_offs()
    {
        // Gold ⌈0.33 · 3⌉ = 1 instead of 2: the second falls to silver, and the third, ⌈0.66 · 3⌉ = 2, to iron.
        var (result, movers) = Try(Same with { GoldShare = 0.33m });

        Assert.Equal(new WhatIfMover(2, PyramidTier.Gold, PyramidTier.Silver, 447.63m, 447.63m), movers[0]);
        Assert.Equal(new WhatIfMover(3, PyramidTier.Silver, PyramidTier.Iron, 74.61m, 74.61m), movers[1]);
        Assert.Equal([(PyramidTier.Gold, 0, 1), (PyramidTier.Silver, 0, 1), (PyramidTier.Copper, 0, 1), (PyramidTier.Iron, 0, 0)],
            result.Cuts.Select(c => (c.Tier, c.Up, c.Down)));
        Assert.Equal((0m, 2, 2), (result.Change, result.Movers, result.KeyMovers));
    }

    [Fact]
    public void Whom_the_asker_may_not_see_stays_out_of_every_figure()
    {
        var (before, after) = (Value(Same), Value(Same with { GoldShare = 0.33m }));

        var (result, movers) = WhatIfComparison.Of(before, after, id => id != 3);

        Assert.Equal((2, 1193.69m, 1), (result.Customers, result.EquityAfter, movers.Count));
    }

    [Fact]
    public void Churn_times_two_halves_the_remaining_lifetime_but_not_below_a_year()
    {
        ValuePolicy Doubled(decimal factor) => Policy with { ChurnFactor = factor };
        var half = new ChurnRate(100, 40);

        Assert.Equal(2.5m, ExpectedLifetime.Of(half, half, Policy).Years);
        Assert.Equal(1.25m, ExpectedLifetime.Of(half, half, Doubled(2)).Years);
        Assert.Equal(1m, ExpectedLifetime.Of(half, half, Doubled(5)).Years);
        Assert.Equal(5m, ExpectedLifetime.Of(half, half, Doubled(0.5m)).Years);
        Assert.Equal(10m, ExpectedLifetime.Of(new(100, 0), half, Doubled(2)).Years); // nobody left: twice nothing
    }

    private static WhatIfFindings Try(Assumptions assumptions) => WhatIfComparison.Of(Value(Same), Value(assumptions), _ => true);

    private static Valuation Value(Assumptions assumptions) => WhatIfValuation.Run(Three, Policy, null, assumptions, Day("2024-06-30"));
}
