using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Tests.Stakeholders;

public sealed class StakeholderTouchTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTime Now = new(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Only_a_later_touch_is_the_last_one()
    {
        var mill = new Stakeholder("Mill", StakeholderRole.Supplier, 1, null);

        foreach (var day in new[] { Monday, Monday.AddDays(5), Monday.AddDays(-30) })
            Touch(mill, day);

        Assert.Equal(Monday.AddDays(5), mill.LastTouchOn);
    }

    [Fact]
    public void A_contact_with_a_customer_is_an_interaction()
    {
        var customer = new Customer("K1", "Buyer", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, new Entered(Now, null));

        Assert.Throws<RuleBrokenException>(() => Touch(customer.Stakeholder, Monday));
        Assert.Null(customer.Stakeholder.LastTouchOn);
    }

    [Fact]
    public void A_tone_beyond_its_scale_is_refused()
        => Assert.Throws<RuleBrokenException>(() => Touch(new Stakeholder("Mill", StakeholderRole.Supplier, 1, null), Monday, 3));

    private static StakeholderTouch Touch(Stakeholder stakeholder, DateOnly day, int? tone = null)
        => new(stakeholder, 1, new TouchFacts(day, Channel.Phone, Direction.Out, "Prices", Tone: tone), Now);
}
