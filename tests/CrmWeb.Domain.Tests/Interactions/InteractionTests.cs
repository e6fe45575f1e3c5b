using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Interactions;

public sealed class InteractionTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_lies_behind_is_done_and_what_lies_ahead_is_planned()
    {
        Assert.Equal(InteractionStatus.Done, Told(Monday.AddMinutes(-5)).Status);
        Assert.Equal(InteractionStatus.Done, Told(Monday).Status);
        Assert.Equal(InteractionStatus.Planned, Told(Monday.AddMinutes(1)).Status);
    }

    [Fact]
    public void A_planned_interaction_that_was_missed_stays_and_can_still_be_done()
    {
        var interaction = Told(Monday.AddDays(1));
        interaction.MarkMissed(Monday.AddDays(2));
        Assert.Equal((InteractionStatus.Missed, Monday.AddDays(2)), (interaction.Status, interaction.SettledAt));

        interaction.MarkDone(Monday.AddDays(3));

        Assert.Equal((InteractionStatus.Done, Monday.AddDays(1)), (interaction.Status, interaction.HappensAt));
    }

    [Fact]
    public void What_was_said_of_an_appointment_can_be_taken_back_once()
    {
        var interaction = Told(Monday.AddDays(1));
        interaction.MarkDone(Monday.AddDays(2));

        interaction.Unsettle();

        Assert.Equal((InteractionStatus.Planned, Monday.AddDays(1), null), (interaction.Status, interaction.HappensAt, interaction.SettledAt));
        Assert.Throws<RuleBrokenException>(interaction.Unsettle);
    }

    [Fact]
    public void A_planned_interaction_done_before_its_time_took_place_when_it_was_marked()
    {
        var interaction = Told(Monday.AddDays(5));

        interaction.MarkDone(Monday.AddDays(1));

        Assert.Equal(Monday.AddDays(1), interaction.HappensAt);
    }

    [Fact]
    public void What_is_done_can_be_neither_done_again_nor_missed()
    {
        var interaction = Told(Monday);

        Assert.Throws<RuleBrokenException>(() => interaction.MarkDone(Monday.AddDays(1)));
        Assert.Throws<RuleBrokenException>(() => interaction.MarkMissed(Monday.AddDays(1)));
        Assert.Null(interaction.SettledAt);
    }

    [Fact]
    public void A_correction_keeps_the_former_words_as_a_withdrawn_row()
    {
        var interaction = Told(Monday).FromForm(Guid.NewGuid());
        var correctedAt = Monday.AddHours(2);

        var former = interaction.Correct(Facts(Monday) with { Channel = Channel.Visit, Subject = "On site" }, new Entered(correctedAt, 9));

        Assert.Equal((Channel.Visit, "On site", correctedAt, 9), (interaction.Channel, interaction.Subject, interaction.EnteredAt, interaction.EnteredBy));
        Assert.Equal((Channel.Phone, "Price", Monday, correctedAt), (former.Channel, former.Subject, former.EnteredAt, former.WithdrawnAt));
        Assert.Null(former.FormId);
        Assert.NotNull(interaction.FormId);
    }

    [Fact]
    public void What_is_done_cannot_be_moved_into_the_future()
    {
        var interaction = Told(Monday);

        Assert.Throws<RuleBrokenException>(() => interaction.Correct(Facts(Monday.AddDays(9)), new Entered(Monday.AddHours(1), 7)));
        Assert.Equal(Monday, interaction.HappensAt);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, -3)]
    [InlineData(1, null)]
    [InlineData(null, 1)]
    public void A_mood_outside_its_scale_or_half_told_is_refused(int? tone, int? arousal)
        => Assert.Throws<RuleBrokenException>(() => Told(Monday, Facts(Monday) with { Tone = tone, Arousal = arousal }));

    [Fact]
    public void A_withdrawn_interaction_can_be_restored_and_not_corrected_meanwhile()
    {
        var interaction = Told(Monday);
        interaction.Withdraw(new Entered(Monday.AddHours(1), 7));
        Assert.Throws<RuleBrokenException>(() => interaction.Correct(Facts(Monday), new Entered(Monday.AddHours(2), 7)));

        interaction.Restore();

        Assert.False(interaction.IsWithdrawn);
    }

    [Fact]
    public void Contacts_of_another_customer_cannot_have_taken_part()
    {
        var stranger = new Contact(Someone(2), "Li Lei");

        Assert.Throws<RuleBrokenException>(() => Told(Monday).With([Number(stranger, 2)]));
    }

    [Fact]
    public void A_planned_interaction_is_overdue_once_its_time_has_come()
    {
        var interaction = Told(Monday.AddHours(1));

        Assert.False(interaction.IsOverdueAt(Monday));
        Assert.True(interaction.IsOverdueAt(Monday.AddHours(1)));
    }

    [Fact]
    public void Sales_see_interactions_of_their_teams_customers_and_auditors_change_none()
    {
        var rows = new[] { Told(Monday, customer: Someone(1, team: 1)), Told(Monday, customer: Someone(2, team: 2)) }.AsQueryable();

        Assert.Single(rows.VisibleTo(new StaffScope(5, [StaffRole.Sales], [1])));
        Assert.Equal(2, rows.VisibleTo(new StaffScope(5, [StaffRole.Auditor], [])).Count());
        Assert.Empty(rows.EditableBy(new StaffScope(5, [StaffRole.Auditor], [1])));
    }

    [Fact]
    public void A_list_carrying_opinions_finds_rows_that_carry_emotions_too()
    {
        var both = Told(Monday, Facts(Monday) with { Kinds = ContentKind.Emotion | ContentKind.Opinion });
        var rows = new[] { both, Told(Monday, Facts(Monday) with { Kinds = ContentKind.Information }) }.AsQueryable();

        Assert.Same(both, Assert.Single(rows.Carrying(ContentKind.Opinion)));
    }

    private static InteractionFacts Facts(DateTime at) => new(at, Channel.Phone, Direction.Out, "Price");

    private static Interaction Told(DateTime at, InteractionFacts? facts = null, Customer? customer = null)
        => new(customer ?? Someone(1), 7, facts ?? Facts(at), new Entered(Monday, 7));

    private static Customer Someone(int id, int team = 1)
        => Number(new Customer($"C{id}", "Mill", CustomerClass.Enterprise, team, null, RelationshipType.Basic, new Entered(Monday, 7)), id);

    // Only the database gives numbers; a test without one says which it would have given.
    private static T Number<T>(T entity, int id)
        where T : class
    {
        typeof(T).GetProperty(entity is Contact ? nameof(Contact.CustomerId) : "Id")!.SetValue(entity, id);
        return entity;
    }
}
