using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Contracts;

/// <summary>What a contract changes in a valuation of everybody.</summary>
public sealed class ContractualCustomerTests
{
    private static readonly ContractHistory Yearly = new(Day("2022-03-01"), 12, 1000, 0.3m);

    [Theory]
    [InlineData(null, LifecycleStage.Stability)]
    [InlineData("2025-02-28", LifecycleStage.Decline)]
    [InlineData("2024-05-31", LifecycleStage.Lost)]
    public void The_renewal_date_is_the_churn_window(string? lastDay, LifecycleStage expected)
    {
        // 486 days without a purchase: lost by the window of 365 days, were there no contract.
        var figure = ValueOne("2024-06-30", With(Yearly with { LastDay = lastDay is null ? null : Day(lastDay) }, "2022-03-01", "2023-03-02"));

        Assert.Equal(expected, figure.Stage);
    }

    [Fact]
    public void The_lost_keep_what_the_contract_was_worth_on_its_last_day()
    {
        var lost = ValueOne("2024-06-30", With(Yearly with { LastDay = Day("2024-02-29") }, "2022-03-01", "2023-03-01"));

        Assert.Equal((LifecycleStage.Lost, 0m), (lost.Stage, lost.Clv));

        // Alone and active a year ago, it makes a churn of 1 and a lifetime of one year: no renewal was to be expected.
        Assert.Equal((0m, LifetimeBasis.Contract), (lost.ValueBeforeLoss!.Value, lost.Lifetime.Basis));

        // Beside 99 who stayed, the company's churn is 1 %, at most ten years: 0.9 at each renewal of 1 March. On 29 February the renewals lie in
        // months 1, 13 and 25: 300 × (0.9·1.1^(−1/12) + 0.81·1.1^(−13/12) + 0.729·1.1^(−25/12)) = 666.34.
        CustomerHistory[] stayed = [.. Enumerable.Range(2, 99).Select(id => Customer(id, Line("2023-06-01", 9), Line("2024-06-01", 9)))];
        Assert.Equal(666.34m, ValueAll("2024-06-30", [.. stayed, With(Yearly with { LastDay = Day("2024-02-29") }, "2022-03-01")]).Figures[^1].ValueBeforeLoss!.Value, 2);
    }

    [Fact]
    public void A_customer_that_buys_on_without_a_contract_follows_its_purchases_again()
    {
        var figure = ValueOne("2024-06-30", With(Yearly with { LastDay = Day("2024-02-29") }, "2024-02-01", "2024-06-01"));

        Assert.NotEqual(LifecycleStage.Lost, figure.Stage);
        Assert.NotEqual(LifetimeBasis.Contract, figure.Lifetime.Basis);
    }

    [Fact]
    public void Churn_counts_contracts_by_their_last_day()
    {
        CustomerHistory[] customers = [
            With(Yearly), With(Yearly with { LastDay = Day("2024-02-29") }), With(Yearly with { LastDay = Day("2023-02-28") }), With(Yearly with { StartsOn = Day("2023-07-01") }),
        ];

        Assert.Equal(new ChurnRate(2, 1), ValueAll("2024-06-30", customers).Totals.Churn.Company);
    }

    [Fact]
    public void A_plan_made_by_hand_comes_before_a_contract_and_a_contract_before_the_models()
    {
        var planned = new CustomerHistory { CustomerId = 1, Class = CustomerClass.Enterprise, PlannedYears = [110], Contracts = [Yearly] };

        Assert.Equal((100m, LifetimeBasis.Plan), (ValueOne("2024-06-30", planned).Clv, ValueOne("2024-06-30", planned).Lifetime.Basis));

        CustomerHistory[] base60 = [.. Crowd(60, "2024-01-01"), With(Yearly, "2024-03-01", "2024-04-01")];
        var valuation = Valuation.Run(base60, Defaults, Day("2024-06-30"));
        Assert.Equal(60, valuation.Method.Fits!.Customers); // who pays by the calendar teaches no buying habits
        Assert.Equal((LifetimeBasis.Contract, null), (valuation.Figures[^1].Lifetime.Basis, valuation.Figures[^1].Prediction));
    }

    [Fact]
    public void A_base_of_contracts_is_valued_by_the_published_model()
    {
        CustomerHistory[] customers = [.. RenewalCountsTests.Published().Select((c, i) => new CustomerHistory
        {
            CustomerId = i, Class = CustomerClass.Enterprise, Contracts = [c with { Margin = 0.3m }], Purchases = PackedPurchases.Of(Line("2016-01-01", 100)),
        })];

        var valuation = Valuation.Run(customers, Defaults, Day("2023-01-01"));

        // α .66808836, β 3.80609491: of those with seven renewals the shares 10.80609491/11.47418327, 11.806…/12.474… and 12.806…/13.474… renew
        // on 1 January 2024, 2025 and 2026: 30 × (.941774/1.1 + .941774 × .946443/1.21 + .941774 × .946443 × .950418/1.331) = 66.88.
        Assert.Equal(66.88m, valuation.Figures[0].Clv);
        Assert.Equal(491, valuation.Figures.Count(f => f.Clv == 66.88m));
        Assert.Equal(509, valuation.Totals.Lost);
    }

    private static CustomerHistory With(ContractHistory contract, params string[] purchases) => new()
    {
        CustomerId = 1,
        Class = CustomerClass.Enterprise,
        Contracts = [contract],
        Purchases = PackedPurchases.Of([.. purchases.Select(day => Line(day, 1000))]),
    };
}
