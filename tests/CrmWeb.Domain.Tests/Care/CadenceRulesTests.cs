using CrmWeb.Domain.Care;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Care;

public sealed class CadenceRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly SettingValues Settings = new([]);
    private static readonly CadenceRules Rules = new(CareTerms.From(Settings), new WorkingCalendar(Settings, [], TimeZoneInfo.Utc));

    [Theory]
    [InlineData(RelationshipType.Basic, CareReason.Contact, null)]
    [InlineData(RelationshipType.Reactive, CareReason.Contact, null)]
    [InlineData(RelationshipType.Accountable, CareReason.Contact, null)]
    [InlineData(RelationshipType.Proactive, CareReason.Contact, 60)]
    [InlineData(RelationshipType.Partner, CareReason.Contact, 14)]
    [InlineData(RelationshipType.Proactive, CareReason.JointReview, null)]
    [InlineData(RelationshipType.Partner, CareReason.JointReview, 90)]
    public void Each_type_binds_us_to_its_own_cadence(RelationshipType type, CareReason reason, int? days)
    {
        var plan = Plans(Fact(type), Monday.AddDays(200)).SingleOrDefault(p => p.Reason == reason);

        Assert.Equal(days is { } d ? Workday(Monday.AddDays(d)) : null, plan?.DueOn);
        Assert.Equal(days is null ? null : "2026-03-02", plan?.PeriodKey);
    }

    [Fact]
    public void A_contact_appears_seven_days_before_it_is_due()
    {
        Assert.Empty(Plans(Fact(RelationshipType.Partner), Monday.AddDays(6)));
        Assert.Equal(Monday.AddDays(14), Assert.Single(Plans(Fact(RelationshipType.Partner), Monday.AddDays(7))).DueOn);
    }

    [Fact]
    public void It_counts_from_the_later_of_the_last_contact_and_the_day_the_type_was_chosen()
    {
        var before = Fact(RelationshipType.Partner) with { LastContactOn = Monday.AddDays(-30) };
        var after = Fact(RelationshipType.Partner) with { LastContactOn = Monday.AddDays(1) };

        Assert.Equal(Monday, Rules.CountsFrom(before, CareReason.Contact));
        Assert.Equal(Monday.AddDays(1), Rules.CountsFrom(after, CareReason.Contact));
        Assert.Equal(Monday, Rules.CountsFrom(after, CareReason.JointReview));
        Assert.Equal(Monday.AddDays(5), Rules.CountsFrom(after with { LastReviewOn = Monday.AddDays(5) }, CareReason.JointReview));
    }

    [Fact]
    public void The_first_contacts_of_an_import_are_spread_over_the_cadence()
    {
        var facts = Enumerable.Range(1, 1400).Select(id => Fact(RelationshipType.Partner) with { CustomerId = id, IsImported = true });

        var days = Rules.Plans(facts, Monday.AddDays(200)).Where(p => p.Reason == CareReason.Contact).GroupBy(p => p.DueOn).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(Monday.AddDays(1), days.Keys.Min());
        Assert.Equal(Monday.AddDays(14), days.Keys.Max());
        Assert.Equal(10, days.Count); // the working days among fourteen
        Assert.All(days, d => Assert.Equal(d.Key.DayOfWeek == DayOfWeek.Monday ? 300 : 100, d.Value)); // a Monday has its weekend's too
    }

    [Fact]
    public void Who_was_in_touch_before_an_import_counts_as_everybody_does()
    {
        var known = Fact(RelationshipType.Partner) with { CustomerId = 3, IsImported = true, LastContactOn = Monday };

        Assert.Equal(Monday.AddDays(14), Assert.Single(Plans(known, Monday.AddDays(13)), p => p.Reason == CareReason.Contact).DueOn);
    }

    [Fact]
    public void Only_a_contact_marked_so_is_a_joint_review()
    {
        Assert.Equal([CareReason.Contact], CadenceRules.FulfilledBy(isReview: false));
        Assert.Equal([CareReason.Contact, CareReason.JointReview], CadenceRules.FulfilledBy(isReview: true));
    }

    private static CadenceFact Fact(RelationshipType type) => new(1, null, type, Monday, IsImported: false, null, null);

    private static List<CarePlan> Plans(CadenceFact fact, DateOnly today) => [.. Rules.Plans([fact], today)];

    private static DateOnly? Workday(DateOnly day) => day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
}
