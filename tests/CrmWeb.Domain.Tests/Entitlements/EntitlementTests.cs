using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Entitlements;

public sealed class EntitlementTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 1);

    [Fact]
    public void It_may_be_used_as_often_as_promised_and_no_more()
    {
        var two = Promised(2, null);
        two.Use(Monday, "first", Guid.NewGuid(), Entered);
        two.Use(Monday, "second", Guid.NewGuid(), Entered);

        Assert.Throws<RuleBrokenException>(() => two.Use(Monday, "third", Guid.NewGuid(), Entered));
        Assert.Equal((0, EntitlementState.UsedUp), (two.Left, two.StateOn(Monday)));
    }

    [Fact]
    public void It_holds_through_its_last_day()
    {
        var promised = Promised(1, Monday.AddDays(10));

        Assert.Equal((EntitlementState.Open, EntitlementState.Expired), (promised.StateOn(Monday.AddDays(10)), promised.StateOn(Monday.AddDays(11))));
        Assert.Throws<RuleBrokenException>(() => promised.Use(Monday.AddDays(11), "", Guid.NewGuid(), Entered));
    }

    [Fact]
    public void What_was_taken_back_or_not_promised_yet_is_not_used()
    {
        var promised = Promised(1, null);
        Assert.Throws<RuleBrokenException>(() => promised.Use(Monday.AddDays(-1), "", Guid.NewGuid(), Entered));

        promised.Withdraw(Entered.At);

        Assert.Throws<RuleBrokenException>(() => promised.Use(Monday, "", Guid.NewGuid(), Entered));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1001, 1)]
    [InlineData(1, -1)]
    public void A_promise_without_use_or_with_an_end_before_it_is_none(int times, int days)
        => Assert.Throws<RuleBrokenException>(() => Promised(times, Monday.AddDays(days)));

    private static Entitlement Promised(int times, DateOnly? until)
        => new(new Customer("K1", "Guest", CustomerClass.Individual, 1, null, RelationshipType.Basic, Entered), "Barista training", times, Monday, until, Entered);
}
