using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Contracts;

public sealed class ContractTests
{
    private static readonly Entered By = new(new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc), 7);

    private static readonly ContractTerms Terms = new("S-1", Day("2024-01-01"), 12, 100, "USD", LastDay: Day("2025-12-31"));

    [Theory]
    [InlineData(0, 100, "2025-12-31")]
    [InlineData(12, 0, "2025-12-31")]
    [InlineData(12, 100, "2023-12-31")]
    public void Terms_that_contradict_themselves_are_refused(int months, int amount, string lastDay)
        => Assert.Throws<RuleBrokenException>(() => Of(Terms with { PeriodMonths = months, Amount = amount, LastDay = Day(lastDay) }));

    [Fact]
    public void A_withdrawn_contract_comes_again_as_it_was_and_only_then()
    {
        var contract = Of(Terms);
        Assert.Throws<RuleBrokenException>(() => contract.Again(By));

        contract.Withdraw(By);

        Assert.Equal(Terms, contract.Again(By).Terms);
        Assert.Throws<RuleBrokenException>(() => contract.Withdraw(By));
    }

    [Theory]
    [InlineData("2023-12-30", 0)]
    [InlineData("2023-12-31", 1)]
    [InlineData("2024-01-30", 1)]
    [InlineData("2024-01-31", 2)]
    [InlineData("2024-02-28", 2)]
    [InlineData("2024-02-29", 3)] // the last day of a short month
    [InlineData("2024-03-30", 3)]
    [InlineData("2024-03-31", 4)] // and none is lost by it
    [InlineData("9999-12-31", 95_713)]
    public void Periods_are_counted_from_the_start(string day, int begun)
        => Assert.Equal(begun, new ContractHistory(Day("2023-12-31"), 1, 10).PeriodsBegun(Day(day)));

    private static Contract Of(ContractTerms terms)
        => new(new Customer("C", "C", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, By), terms, By);
}
