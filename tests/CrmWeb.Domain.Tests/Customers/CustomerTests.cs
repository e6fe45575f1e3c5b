using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Entered Anna = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);

    [Fact]
    public void A_customer_is_a_stakeholder_in_the_customer_role_and_bears_its_name()
    {
        var customer = Acme();

        customer.Rename("Acme & Sons");

        Assert.Equal(("Acme & Sons", StakeholderRole.Customer), (customer.Stakeholder.Name, customer.Stakeholder.Roles));
    }

    [Fact]
    public void A_customer_may_supply_us_too_and_stays_a_customer()
    {
        var customer = Acme();

        customer.Stakeholder.Play(StakeholderRole.Supplier);

        Assert.Equal(StakeholderRole.Supplier | StakeholderRole.Customer, customer.Stakeholder.Roles);
    }

    [Fact]
    public void A_change_of_type_keeps_who_made_it_and_why()
    {
        var customer = Acme();
        var later = Anna with { At = Anna.At.AddDays(3) };

        customer.ChangeRelationshipType(RelationshipType.Partner, "Joint development", later);

        var change = customer.TypeChanges[^1];
        Assert.Equal((RelationshipType.Basic, RelationshipType.Partner, 7, "Joint development"), (change.From, change.To, change.StaffId, change.Reason));
        Assert.Equal(later.At, customer.RelationshipTypeSince);
    }

    [Fact]
    public void A_type_put_right_within_a_day_counts_from_the_day_it_did_before()
    {
        var customer = Acme();
        customer.ChangeRelationshipType(RelationshipType.Proactive, "Grows", Anna with { At = Anna.At.AddDays(10) });
        customer.ChangeRelationshipType(RelationshipType.Basic, "Slip", Anna with { At = Anna.At.AddDays(50) });
        customer.ChangeRelationshipType(RelationshipType.Proactive, "Meant another", Anna with { At = Anna.At.AddDays(50).AddHours(2) });

        Assert.Equal(Anna.At.AddDays(10), customer.RelationshipTypeSince);
        Assert.Equal(4, customer.TypeChanges.Count);

        customer.ChangeRelationshipType(RelationshipType.Basic, "Too dear", Anna with { At = Anna.At.AddDays(60) });
        customer.ChangeRelationshipType(RelationshipType.Proactive, "Asked for", Anna with { At = Anna.At.AddDays(62) });
        Assert.Equal(Anna.At.AddDays(62), customer.RelationshipTypeSince);
    }

    [Fact]
    public void The_same_type_again_is_no_change()
    {
        var customer = Acme();

        customer.ChangeRelationshipType(RelationshipType.Basic, "again", Anna);

        Assert.Single(customer.TypeChanges);
    }

    [Fact]
    public void Archiving_and_restoring_leave_a_mark_with_a_beginning_and_an_end()
    {
        var customer = Acme();

        customer.Archive(Monday, Anna);
        customer.Restore(Monday.AddDays(2), Anna);

        Assert.False(customer.IsArchived);
        var mark = Assert.Single(customer.Marks, m => m.Kind == MarkKind.Archived && m.WithdrawnAt is null);
        Assert.Equal((Monday, Monday.AddDays(2)), (mark.StartsOn, mark.EndsOn));
    }

    [Fact]
    public void What_is_archived_cannot_be_archived_again()
    {
        var customer = Acme();
        customer.Archive(Monday, Anna);

        Assert.Throws<RuleBrokenException>(() => customer.Archive(Monday, Anna));
    }

    [Fact]
    public void A_closed_customer_is_lost_at_once_and_a_reopened_one_without_purchases_a_prospect()
    {
        var customer = Acme();

        customer.Close("rival", Monday, Anna);
        Assert.Equal((LifecycleStage.Lost, "rival"), (customer.Standing.Stage, customer.ClosedCause));

        customer.Reopen(Monday.AddDays(1), Anna);
        Assert.Equal((LifecycleStage.Prospect, false), (customer.Standing.Stage, customer.IsClosed));
    }

    [Fact]
    public void A_stage_set_by_hand_outlives_a_close()
    {
        var customer = Acme();
        customer.OverrideStage(LifecycleStage.Stability, "Renewal is signed", null, Monday, Anna);

        customer.Close("unknown", Monday, Anna);

        Assert.Equal(LifecycleStage.Stability, customer.Standing.Stage);
    }

    [Fact]
    public void An_override_holds_through_its_last_day()
    {
        var customer = Acme();
        customer.OverrideStage(LifecycleStage.Stability, "Renewal is signed", Monday, Monday, Anna);

        Assert.True(customer.OverridesStageOn(Monday));
        Assert.False(customer.OverridesStageOn(Monday.AddDays(1)));
    }

    [Fact]
    public void Only_a_later_contact_counts()
    {
        var customer = Acme();
        customer.Touched(Anna.At);

        customer.Touched(Anna.At.AddDays(-1));

        Assert.Equal(Anna.At, customer.LastContactAt);
    }

    [Fact]
    public void Equal_numbers_have_equal_keys_however_they_are_written()
        => Assert.Equal(new CustomerPhone(PointKind.Work, "+86 (755) 8655-0100").Key, new CustomerPhone(PointKind.Mobile, "８６７５５８６５５０１００").Key);

    private static Customer Acme() => new("C-1", "Acme", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, Anna);
}
