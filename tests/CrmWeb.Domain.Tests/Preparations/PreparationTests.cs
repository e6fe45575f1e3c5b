using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Preparations;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Preparations;

public sealed class PreparationTests
{
    private static readonly DateTime Now = new(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc);
    private static readonly PreparationNeed Nuts = new(Touchpoint.Meal, "No nuts", true), Window = new(Touchpoint.Seating, "Seat: window", false);

    [Fact]
    public void What_must_not_be_eaten_is_minded_at_the_meal_and_at_the_gift_before_any_preference()
    {
        var needs = PreparationNeeds.Of(
            [(AlertKind.Allergy, "No nuts"), (AlertKind.DoNotCall, "Write instead"), (AlertKind.Other, "No photographs")],
            [(PreferenceCategory.Menu, "Coffee: black"), (PreferenceCategory.Seat, "Seat: window"), (PreferenceCategory.TimeOfDay, "Time: mornings")]);

        Assert.Equal(
            [
                (Touchpoint.Throughout, "No photographs"), (Touchpoint.Invitation, "Write instead"), (Touchpoint.Invitation, "Time: mornings"), (Touchpoint.Seating, "Seat: window"),
                (Touchpoint.Meal, "No nuts"), (Touchpoint.Meal, "Coffee: black"), (Touchpoint.Gift, "No nuts"),
            ],
            needs.Select(n => (n.Touchpoint, n.Text)));
    }

    [Fact]
    public void One_instruction_told_twice_stands_at_a_touchpoint_once()
        => Assert.Equal(2, PreparationNeeds.Of([(AlertKind.Allergy, "No nuts"), (AlertKind.Illness, "No nuts")], []).Count);

    [Fact]
    public void Renewing_brings_in_what_is_new_and_drops_what_ceased_unless_something_was_arranged()
    {
        var preparation = new Preparation(Appointment(), [Nuts, Window], Now);
        preparation.Items.Single(i => i.Touchpoint == Touchpoint.Seating).Tell(true, "Table 4", null, new Entered(Now, 1));
        var tea = new PreparationNeed(Touchpoint.Meal, "Drink: tea", false);
        Assert.True(preparation.Differs([tea]));

        preparation.Renew([tea], Now.AddDays(1));

        Assert.Equal(["Seat: window", "Drink: tea"], preparation.Items.Select(i => i.Text));
        Assert.False(preparation.Differs([tea]));
    }

    [Fact]
    public void Renewing_twice_changes_nothing()
    {
        var preparation = new Preparation(Appointment(), [Nuts, Window], Now);

        preparation.Renew([Nuts, Window], Now);

        Assert.Equal(2, preparation.Items.Count);
    }

    [Fact]
    public void A_preference_taken_back_is_not_confirmed()
    {
        var preference = new CustomerPreference(Customer(), null, new(PreferenceCategory.Seat, "Seat", "window", "", new DateOnly(2026, 1, 1), false), new Entered(Now, 1));
        preference.Confirm(new DateOnly(2026, 3, 1));
        Assert.Equal((true, new DateOnly(2026, 3, 1)), (preference.IsConfirmed, preference.LearnedOn));

        preference.Archive(Now);

        Assert.Throws<RuleBrokenException>(() => preference.Confirm(new DateOnly(2026, 4, 1)));
    }

    private static Customer Customer() => new("K1", "Guest", CustomerClass.Individual, 1, null, RelationshipType.Basic, new Entered(Now, 1));

    private static Interaction Appointment()
        => new(Customer(), 1, new InteractionFacts(Now.AddDays(3), Channel.Visit, Direction.Out, "Visit"), new Entered(Now, 1));
}
