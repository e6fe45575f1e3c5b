using CrmWeb.Domain.Contracts;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Contracts;

public sealed class ContractStateTests
{
    private static readonly DateOnly Today = Day("2024-06-30");

    private static readonly ContractHistory Yearly = new(Day("2022-03-01"), 12, 100);

    [Theory]
    [InlineData(null, null, ContractState.Running)]
    [InlineData("2026-02-28", null, ContractState.Running)] // a term that a renewal still lies in
    [InlineData("2025-02-28", null, ContractState.UnderNotice)]
    [InlineData("2024-06-30", null, ContractState.UnderNotice)] // its last day
    [InlineData("2024-06-29", null, ContractState.RanOut)]
    [InlineData("2024-02-29", "2024-02-29", ContractState.RanOut)]
    [InlineData("2024-02-29", "2024-03-01", ContractState.None)] // bought without a contract since
    public void One_contract_says_how_a_customer_stands(string? lastDay, string? purchase, ContractState expected)
        => Assert.Equal(expected, StateOn([Yearly with { LastDay = lastDay is null ? null : Day(lastDay) }], purchase));

    [Fact]
    public void Of_several_the_one_that_goes_on_counts()
    {
        var ended = Yearly with { LastDay = Day("2024-02-29") };

        Assert.Equal(ContractState.Running, StateOn([ended, Yearly]));
        Assert.Equal(ContractState.UnderNotice, StateOn([ended, Yearly with { LastDay = Day("2024-12-31") }]));
        Assert.Equal(ContractState.None, StateOn([]));
    }

    [Fact]
    public void A_successor_that_is_signed_keeps_the_customer_from_being_lost()
    {
        ContractHistory[] contracts = [Yearly with { LastDay = Day("2024-06-15") }, new(Day("2024-07-15"), 12, 100)];

        Assert.Equal(ContractState.Running, contracts.StateOn(Today, null, ahead: true));
        Assert.Equal(ContractState.RanOut, contracts.StateOn(Today, null));
        Assert.Equal(ContractState.None, contracts.StateOn(Day("2022-02-28"), null));
    }

    private static ContractState StateOn(ContractHistory[] contracts, string? purchase = null)
        => contracts.StateOn(Today, purchase is null ? null : Day(purchase), ahead: true);
}
