using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Alerts;

public sealed class CustomerAlertTests
{
    private static readonly DateTime Now = new(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Entered Entered = new(Now, 1);

    [Fact]
    public void A_withdrawn_alert_forgets_its_reason_and_is_not_withdrawn_again()
    {
        var alert = Alert();
        alert.Seal([1, 2, 3]);

        alert.Withdraw(Entered);

        Assert.Null(alert.SealedReason);
        Assert.Throws<RuleBrokenException>(() => alert.Withdraw(Entered));
    }

    [Fact]
    public void An_alert_says_what_to_do() => Assert.Throws<RuleBrokenException>(() => new CustomerAlert(Customer(), null, AlertKind.Other, " ", Entered));

    [Theory]
    [InlineData(StaffRole.Sales, false, ReasonAccess.None)]
    [InlineData(StaffRole.Manager, false, ReasonAccess.None)]
    [InlineData(StaffRole.ServiceDesk, true, ReasonAccess.Granted)]
    [InlineData(StaffRole.Administrator, false, ReasonAccess.BreakGlass)]
    [InlineData(StaffRole.Administrator, true, ReasonAccess.Granted)]
    [InlineData(StaffRole.Auditor, true, ReasonAccess.None)]
    public void Reasons_are_for_who_has_a_grant_and_in_need_for_administrators(StaffRole role, bool hasGrant, ReasonAccess access)
        => Assert.Equal(access, new StaffScope(1, [role], []).ReasonsWith(hasGrant));

    [Fact]
    public void A_look_without_a_grant_needs_words_of_its_own()
    {
        Assert.Throws<RuleBrokenException>(() => Look(ReasonAccess.BreakGlass, " "));
        Assert.Throws<RuleBrokenException>(() => Look(ReasonAccess.None, "please"));

        Assert.Equal("Fainted at the fair", Look(ReasonAccess.BreakGlass, "Fainted at the fair").Note);
    }

    [Fact]
    public void Nobody_grants_leave_to_themselves()
        => Assert.Throws<RuleBrokenException>(() => new ReasonGrant(7, 7, "", Now, new DateOnly(2026, 4, 1)));

    [Fact]
    public void A_grant_holds_through_its_last_day_unless_revoked()
    {
        var until = new DateOnly(2026, 4, 1);
        var grant = new ReasonGrant(7, 1, "Fair", Now, until);

        Assert.Equal((true, false), (grant.HoldsOn(until), grant.HoldsOn(until.AddDays(1))));
        grant.Revoke(Now);
        Assert.False(grant.HoldsOn(until));
    }

    private static ReasonLook Look(ReasonAccess access, string note) => new(Alert(), 1, LookPurpose.Emergency, note, access, Now);

    private static CustomerAlert Alert() => new(Customer(), null, AlertKind.Illness, "No sweet fruit", Entered);

    private static Customer Customer() => new("K1", "Guest", CustomerClass.Individual, 1, null, RelationshipType.Basic, Entered);
}
