using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Statistics;
using CrmWeb.Domain.Value.WhatIf;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Contracts;

public sealed class ContractValuationTests
{
    private static readonly DateOnly AsOf = Day("2024-06-30");

    // α = 1 and β = 3: the t-th renewal has the chance (2 + t)/(3 + t).
    private static readonly ContractModels Models = new([new ContractCohort(2022, 12, 400, 700, 200, new ShiftedBetaGeometric(1, 3))]);

    private static readonly ExpectedLifetime FiveYears = new(5, new ChurnRate(100, 20), LifetimeBasis.Company);

    [Fact]
    public void A_contract_is_worth_its_renewals_by_the_survival_of_those_who_came_so_far()
    {
        // Begun 2022-06-30 and renewed twice, the second time today. Of those, S(3)/S(2) = 5/6, S(4)/S(2) = 5/6 × 6/7 = 5/7 and
        // S(5)/S(2) = 5/8 renew again; each pays 1000 × 30 %: 300 × (5/6 ÷ 1.1 + 5/7 ÷ 1.21 + 5/8 ÷ 1.331) = 545.24
        var worth = Worth(new ContractHistory(Day("2022-06-30"), 12, 1000, 0.3m));

        Assert.Equal(545.24m, worth.Clv);
        Assert.Equal((LifetimeBasis.Contract, new ChurnRate(700, 200)), (worth.Lifetime.Basis, worth.Lifetime.Churn));
    }

    [Fact]
    public void Without_a_cohort_each_renewal_has_the_chance_of_a_lifetime_by_churn()
    {
        // Five years by the group's churn: 0.8 at each yearly renewal. 300 × (0.8/1.1 + 0.64/1.21 + 0.512/1.331) = 492.26
        Assert.Equal(492.26m, Worth(new ContractHistory(Day("2021-06-30"), 12, 1000, 0.3m)).Clv);

        // Of a quarter five years are 20 periods, so 0.95 at each: 100 × Σ 0.95ʲ·1.1^(−j/4), j = 1…12, is 100 × 7.6142.
        Assert.Equal(761.42m, Worth(new ContractHistory(Day("2024-06-30"), 3, 1000, 0.1m)).Clv, 2);
    }

    [Fact]
    public void Its_expected_years_are_the_rest_of_the_period_and_the_chances_of_the_later_ones()
    {
        // 0.8 a year: 1 + 0.8 + 0.8² + … through the tenth renewal = (1 − 0.8¹¹)/0.2 = 4.5705, and 365 days are 0.9993 years.
        var outlook = new ContractOutlook(new(Day("2021-06-30"), 12, 1000), AsOf, Models, FiveYears, Defaults);

        Assert.Equal(4.5698, outlook.Years, 1e-4);
        Assert.Equal((3, 0.8, 5m), (outlook.Renewals, outlook.NextChance, outlook.ChurnYears));
    }

    [Fact]
    public void One_divided_by_churn_stands_beside_the_model()
    {
        var outlook = new ContractOutlook(new(Day("2022-06-30"), 12, 1000), AsOf, Models, FiveYears, Defaults);

        Assert.Equal((2, 3.5m), (outlook.Renewals, outlook.ChurnYears)); // 700 ÷ 200
        Assert.Equal(5 / 6.0, outlook.NextChance, 1e-15);

        // 0.9993 + 5/6 + 5/7 + 5/8 + … + 5/15: the loyal are left, and stay longer than 1 ÷ churn says.
        Assert.Equal(0.99932 + Enumerable.Range(6, 10).Sum(n => 5.0 / n), outlook.Years, 1e-5);
    }

    [Fact]
    public void Notice_given_leaves_what_falls_due_before_the_last_day()
    {
        var quarterly = new ContractHistory(Day("2024-01-01"), 3, 1000, 0.3m);

        Assert.Equal(0m, Worth(quarterly with { LastDay = Day("2024-06-30") }).Clv);
        // 1 July and 1 October, in months 1 and 4: 300 × (1.1^(−1/12) + 1.1^(−4/12)) = 588.25
        Assert.Equal(588.25m, Worth(quarterly with { LastDay = Day("2024-12-31") }).Clv);
        Assert.Equal(0.5038m, Worth(quarterly with { LastDay = Day("2024-12-31") }).Lifetime.Years); // 184 days
    }

    [Fact]
    public void A_contract_signed_and_not_begun_pays_its_first_amount_for_certain()
    {
        // 1 August lies in month 2; the renewals of 2025 and 2026 in months 14 and 26: 300 × (1.1^(−2/12) + 0.8·1.1^(−14/12) + 0.64·1.1^(−26/12)).
        var expected = 300 * (Math.Pow(1.1, -2 / 12.0) + 0.8 * Math.Pow(1.1, -14 / 12.0) + 0.64 * Math.Pow(1.1, -26 / 12.0));

        Assert.Equal((decimal)expected, Worth(new ContractHistory(Day("2024-08-01"), 12, 1000, 0.3m)).Clv, 2);
    }

    [Fact]
    public void Cost_to_serve_goes_on_while_any_contract_runs()
    {
        // 120 of cost in the last year are 10 a month. Each of two contracts renews with 0.8 at months 12, 24 and 36: one still runs with
        // 1 − 0.2², 1 − 0.36² and 1 − 0.488² from then on.
        var one = new ContractHistory(Day("2021-06-30"), 12, 1000, 0.3m);
        double[] runs = [1, 1 - Math.Pow(0.2, 2), 1 - Math.Pow(0.36, 2), 1 - Math.Pow(0.488, 2)];
        var cost = Enumerable.Range(1, 36).Sum(k => 10 * runs[k / 12] * Math.Pow(1.1, -k / 12.0));

        Assert.Equal(2 * 492.2615 - cost, (double)Of([one, one], [new(Day("2024-02-01"), 120)])!.Clv, 0.01);
    }

    [Fact]
    public void A_margin_of_its_own_comes_before_the_customers_and_that_before_the_companys()
    {
        var bare = new ContractHistory(Day("2022-06-30"), 12, 1000);

        Assert.Equal(545.24m, Of([bare with { Margin = 0.3m }], lines: [Line("2024-01-01", 10)])!.Clv);
        Assert.Equal(Math.Round(545.23988m / 0.3m * 0.5m, 2), Of([bare], lines: [new PurchaseLine(Day("2024-01-01"), 10, 0.5m)])!.Clv);
        Assert.Equal(Math.Round(545.23988m / 0.3m * 0.25m, 2), Of([bare])!.Clv);
    }

    [Fact]
    public void Ended_contracts_and_none_at_all_leave_the_value_to_the_other_methods()
    {
        Assert.Null(Of([]));
        Assert.Null(Of([new(Day("2022-06-30"), 12, 1000, 0.3m, Day("2024-06-29"))]));
    }

    [Fact]
    public void A_what_if_on_churn_reaches_contracts_too()
    {
        var (model, half) = (new ShiftedBetaGeometric(1, 3), new ShiftedBetaGeometric(1, 3).WithLeaving(0.5));

        Assert.Equal((0.25, 0.125, 4), (1 - model.Retention(1), 1 - half.Retention(1), half.Alpha + half.Beta));
        Assert.Equal(0.99, 1 - model.WithLeaving(100).Retention(1), 1e-12);

        CustomerHistory[] customers = [.. RenewalCountsTests.Published().Select((c, i) => new CustomerHistory { CustomerId = i, Class = CustomerClass.Enterprise, Contracts = [c] })];
        decimal Equity(Assumptions assumptions) => WhatIfValuation.Run(customers, Defaults, null, assumptions, AsOf).Totals.Equity;
        Assert.Equal(Valuation.Run(customers, Defaults, AsOf).Totals.Equity, Equity(Assumptions.Of(Defaults)));
        Assert.True(Equity(Assumptions.Of(Defaults) with { ChurnFactor = 2 }) < Equity(Assumptions.Of(Defaults)));
    }

    private static ContractWorth Worth(ContractHistory contract) => Of([contract])!;

    private static ContractWorth? Of(ContractHistory[] contracts, CostLine[]? costs = null, PurchaseLine[]? lines = null)
    {
        var customer = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Enterprise, Contracts = contracts, Costs = costs ?? [], Purchases = PackedPurchases.Of(lines ?? []) };
        return new ContractValuation(Models, Defaults, AsOf, companyMargin: 0.25m).Of(customer, null, CashFlow.Of(customer, Defaults), AsOf, FiveYears);
    }
}
